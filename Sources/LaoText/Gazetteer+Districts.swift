extension Gazetteer {
  /// The districts with the spellings that vary: Lao, profile `moh`, profile `popular`; `*` marks
  /// a name that is also a common word and counts only where it is named as a place.
  ///
  /// Source: the lists of districts behind Wikipedia's pages of the provinces, GeoNames (second
  /// administrative level) and thaoworra.blogspot.com (2016); `moh` is the published spelling
  /// that is nearest to the Ministry of Health's rules of 2020.
  static let districts = """
    ຈັນທະບູລີ chanthabouli chanthabuly
    ສີໂຄດຕະບອງ sikhottabong sikhottabong
    ໄຊເສດຖາ xaisettha xaysettha
    ສີສັດຕະນາກ sisattanak sisattanak
    ນາຊາຍທອງ naxaythong naxaithong
    ໄຊທານີ xaithani xaythany
    ຫາດຊາຍຟອງ hatxayfong hadxayfong
    ສັງທອງ sangthong sangthong
    ປາກງື່ມ parkngum parkngum
    ໃໝ່ mai may *
    ຂວາ khoua khoua *
    ສຳພັນ samphanh samphanh *
    ບູນເໜືອ bounnua bounneua
    ບຸນເໜືອ bounneua bounneua
    ຍອດອູ yotou yotou
    ບູນໃຕ້ bountai bountay
    ບຸນໃຕ້ bountay bountay
    ສິງ sing sing *
    ສີງ sing sing *
    ລອງ long long *
    ວຽງພູຄາ viangphoukha viengphoukha
    ນາແລ nale nalae
    ໄຊ xai xay *
    ຫຼາ la la *
    ນາໝໍ້ namo namo
    ງາ nga nga *
    ແບງ beng beng *
    ແບ່ງ beng beng *
    ຮຸນ houn houne *
    ປາກແບງ pakbeng pakbeng
    ປາກແບ່ງ pakbeng pakbeng
    ຫ້ວຍຊາຍ houayxay houayxay
    ຕົ້ນເຜິ້ງ tonpheung tonpheung
    ເມິງ meung meung *
    ຜາອຸດົມ phaoudom phaoudom
    ປາກທາ paktha paktha
    ຊຽງເງິນ xiengngeun xiengngeun
    ນານ nan nan *
    ປາກອູ pakou pakou
    ນ້ຳບາກ nambak nambak
    ງອຍ ngoy ngoy *
    ປາກແຊງ pakxeng pakseng
    ໂພນໄຊ phonxai phonxay
    ຈອມເພັດ chomphet chomphet
    ວຽງຄຳ viengkham viengkham
    ພູຄູນ phoukhoun phoukhoune
    ໂພນທອງ phonthong phonthong
    ຊຳເໜືອ xamneua xamneua
    ຊຽງຄໍ້ xiengkho xiengkho
    ຮ້ຽມ hiam hiam *
    ວຽງທອງ viengthong viengthong
    ວຽງໄຊ viangxai viengxay
    ຫົວເມືອງ houamuang houameuang *
    ຊຳໃຕ້ xamtai samtay
    ສົບເບົາ sopbao sopbao
    ແອດ et et *
    ກວັນ kuan kone *
    ກອັນ kone kone *
    ຊອນ xon xon *
    ຊ່ອນ xon xon *
    ຄອບ khop khop *
    ຫົງສາ hongsa hongsa
    ເງິນ ngeun ngeun *
    ຊຽງຮ່ອນ xianghon xienghone
    ພຽງ phiang phiang *
    ປາກລາຍ paklay parklai
    ແກ່ນທ້າວ kenthao kenethao
    ບໍ່ແຕນ botene botene
    ທົ່ງມີໄຊ thongmyxay thongmyxay
    ໄຊຊະຖານ xaisathan xaisathan
    ໄຊສະຖານ xaisathan xaisathan
    ແປກ pek pek *
    ຄຳ kham kham *
    ໜອງແຮດ nonghet nonghet
    ຄູນ khoun khoune *
    ໝອກ mok mok *
    ໝອກໃໝ່ mokmay mokmay
    ພູກູດ phoukout phoukout
    ຜາໄຊ phaxai phaxay
    ໂພນໂຮງ phonhong phonhong
    ທຸລະຄົມ thoulakhom thoulakhom
    ແກ້ວອຸດົມ keooudom keooudom
    ກາສີ kasi kasy
    ວັງວຽງ vangviang vangvieng
    ເຟືອງ fuang feuang *
    ຊະນະຄາມ xanakham xanakharm
    ແມດ mad mad *
    ຫີນເຫີບ hinhurp hinhurp
    ໝື່ນ meun meun *
    ປາກຊັນ pakxane paksane
    ທ່າພະບາດ thaphabat thaphabat
    ປາກກະດິງ pakkading pakkading
    ບໍລິຄັນ bolikhan borikhane
    ຄຳເກີດ khamkeut khamkeut
    ໄຊຈຳພອນ xaychamphone xaychamphone
    ທ່າແຂກ thakhek thakhek
    ມະຫາໄຊ mahaxai mahaxay
    ໜອງບົກ nongbok nongbok
    ຫີນບູນ hinboun hineboune
    ຍົມມະລາດ yommalath yommalath
    ບົວລະພາ boualapha boualapha
    ນາກາຍ nakay nakai
    ເຊບັ້ງໄຟ xebangfai sebangfay
    ໄຊບົວທອງ xaibouathong saybouathong
    ຄູນຄຳ khounkham kounkham
    ໄກສອນ kaysone kaysone
    ພົມວິຫານ phomvihane phomvihane
    ອຸທຸມພອນ outhoumphon outhoumphone
    ອາດສະພັງທອງ atsaphangthong atsaphangthong
    ພີນ phin phine *
    ເຊໂປນ xepon sepon
    ນອງ nong nong *
    ທ່າປາງທອງ thapangthong thapangthong
    ສອງຄອນ songkhon songkhone
    ຈຳພອນ champhon champhone
    ຊົນບູລີ xonbouli xonaboury
    ຊົນນະບູລີ xonaboury xonaboury
    ໄຊບູລີ xaibouli xayboury
    ວິລະບູລີ vilabouli vilaboury
    ວີລະບຸລີ vilaboury vilaboury
    ອາດສະພອນ atsaphone atsaphone
    ໄຊພູທອງ xayphouthong xayphouthong
    ພະລານໄຊ phalanxay phalanxay
    ຕາໂອ້ຍ taoy taoy
    ຕະໂອ້ຍ taoy taoy
    ຕຸ້ມລານ toumlan toumlane
    ລະຄອນເພັງ lakhonpheng lakhonepheng
    ວາປີ vapi vapy
    ຄົງເຊໂດນ khongxedon khongsedone
    ເລົ່າງາມ laongam laongam
    ສະມ້ວຍ samouay samouay
    ລະມາມ lamam lamam
    ກະລືມ kaleum kaleum
    ກະເລິມ kaleum kaleum
    ດາກຈຶງ dakchung dakcheung
    ທ່າແຕງ thateng thateng
    ປາກເຊ pakxe pakse
    ຊະນະສົມບູນ xanasomboun sanasomboun
    ບາຈຽງຈະເລີນສຸກ bachiangchaleunsook bachiengchaleunsouk
    ປາກຊ່ອງ pakxong paksong
    ປະທຸມພອນ pathoumphon pathouphone
    ສຸຂຸມາ soukhouma soukhoumma
    ມຸນລະປະໂມກ mounlapamok mounlapamok
    ມູນລະປະໂມກ mounlapamok mounlapamok
    ໂຂງ khong khong *
    ໄຊເຊດຖາ saysettha saysettha
    ສາມະຄີໄຊ samakhixai samakkhixay
    ສາມັກຄີໄຊ samakkhixay samakkhixay
    ສະໜາມໄຊ sanamxai sanamxay
    ສານໄຊ sanxai sanxay
    ພູວົງ phouvong phouvong
    ອານຸວົງ anouvong anouvong
    ທ່າໂທມ thathom thathom
    ລ້ອງແຈ້ງ longcheng longcheng
    ຮົ່ມ hom hom *
    ລ້ອງຊານ longxan longsan
    """
}
