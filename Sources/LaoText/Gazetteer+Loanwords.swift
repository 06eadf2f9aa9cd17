extension Gazetteer {
  /// Loanwords and names of places that ICU's dictionary cuts into syllables which are words by
  /// themselves: each with what it stands for. Their romanisation is by rule.
  ///
  /// Source of all: spellings in use on Lao pages and in news, collected by this library's authors
  /// from general knowledge; no native reader has reviewed them.
  static let loanwords = """
    ໂຄວິດ # WHO's name for the disease, as ministries write it
    ໂຄໂຣນາ # as above
    ໂຄໂຣນາໄວຣັສ # as above
    ໄວຣັສ # virus
    ເອເລັກໂຕນິກ # electronic
    ເອເລັກໂທນິກ # electronic
    ອີເລັກໂຕຣນິກ # electronic
    ອີເລັກໂທຣນິກ # electronic
    ອີເລັກໂຕນິກ # electronic
    ວັດຊັບ # WhatsApp
    ວັອດຊັບ # WhatsApp
    ວັອດແອັບ # WhatsApp
    ວັອສແອັບ # WhatsApp
    ຢູທູບ # YouTube
    ທວິດເຕີ # Twitter
    ອິນສະຕາແກຣມ # Instagram
    ຕິກຕັອກ # TikTok
    ກູໂກ # Google
    ເມັສເຊັນເຈີ # Messenger
    ໄລນ໌ # LINE
    ດາວໂຫຼດ # download
    ອັບໂຫຼດ # upload
    ອັບເດດ # update
    ອັບເກຣດ # upgrade
    ແອັບພລິເຄເຊິນ # application
    ແພລດຟອມ # platform
    ແພັລດຟອມ # platform
    ເຊີບເວີ # server
    ເຊີຟເວີ # server
    ໂປຣເຊັສເຊີ # processor
    ແລັບທັອບ # laptop
    ໂນດບຸກ # notebook
    ສະມາດໂຟນ # smartphone
    ແທັບເລັດ # tablet
    ອິນເຕີເຟສ # interface
    ບຼອກເຊນ # blockchain
    ບິດຄອຍ # bitcoin
    ໂລໂກ # logo
    ໂປຣເຈັກ # project
    ໂປຣໂມຊັນ # promotion
    ໂຄຕ້າ # quota
    ໂກຕາ # quota
    ສະປອນເຊີ # sponsor
    ວີຊາ # visa
    ຊອກໂກແລັດ # chocolate
    ໄອສະກຣີມ # ice cream
    ໂອລິມປິກ # Olympic
    ແຊມປຽນ # champion
    ແຊມປ້ຽນ # champion
    ຟຸດຊໍ # futsal
    ບາສເກັດບອນ # basketball
    ວານເລບານ # volleyball
    ກອບປີ້ # copy
    ກ໊ອບປີ້ # copy
    ຝ້ອນລຳ # a spelling of ຟ້ອນລຳ
    ອາຊຽນ # ASEAN
    ອາຊຽນພລັດ # ASEAN Plus
    ຢູນິເຊັບ # UNICEF
    ຢູເນັສໂກ # UNESCO
    ຮ່າໂນ້ຍ # Hanoi
    ຮາໂນ້ຍ # Hanoi
    ໂຮ່ຈິມິນ # Ho Chi Minh
    ໂຮຈິມິນ # Ho Chi Minh
    ດານັງ # Da Nang
    ບາງກອກ # Bangkok
    ຊຽງໃໝ່ # Chiang Mai
    ປັກກິ່ງ # Beijing
    ຊຽງໄຮ້ # Shanghai
    ກວາງໂຈ່ວ # Guangzhou
    ຄຸນໝິງ # Kunming
    ຢຸນນານ # Yunnan
    ໂຕກຽວ # Tokyo
    ໂອຊາກາ # Osaka
    ມະນີລາ # Manila
    ຈາກາຕາ # Jakarta
    ກົວລາລຳເປີ # Kuala Lumpur
    ພະນົມເປັນ # Phnom Penh
    ຢາງກຸ້ງ # Yangon
    ເນປີດໍ # Naypyidaw
    ໂດໂຮ # Doha
    ມົດສະກູ # Moscow
    ປາຣີ # Paris
    ປາຣີສ # Paris
    ລອນດອນ # London
    ວໍຊິງຕັນ # Washington
    ນິວຢອກ # New York
    ເຈນີວາ # Geneva
    ເບີລິນ # Berlin
    ບຣັສແຊລ # Brussels
    ຊິດນີ # Sydney
    """
}
