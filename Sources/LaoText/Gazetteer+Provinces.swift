extension Gazetteer {
  /// The eighteen provinces: Lao, profile `moh`, profile `popular`.
  ///
  /// Lao names and `popular`: Wikipedia, "Provinces of Laos". `moh`: the Ministry of Health's
  /// romanisation of 2020 (rows 1 to 5 as laoconverter.info prints it, the others by its rules).
  static let provinces = """
    ນະຄອນຫຼວງວຽງຈັນ nakhonlouangviangchan vientianecapital
    ຜົ້ງສາລີ phongsali phongsaly
    ຫຼວງນ້ຳທາ louangnamtha luangnamtha
    ອຸດົມໄຊ oudomxai oudomxay
    ບໍ່ແກ້ວ bokeo bokeo
    ຫຼວງພະບາງ louangphabang luangprabang
    ຫົວພັນ houaphan houaphanh
    ໄຊຍະບູລີ xainyabouli xayabury
    ຊຽງຂວາງ xiangkhouang xiengkhouang
    ວຽງຈັນ viangchan vientiane
    ບໍລິຄຳໄຊ bolikhamxai bolikhamxay
    ຄຳມ່ວນ khammouan khammouane
    ສະຫວັນນະເຂດ savannakhet savannakhet
    ສາລະວັນ salavan salavan
    ເຊກອງ xekong sekong
    ຈຳປາສັກ champasak champasak
    ອັດຕະປື attapu attapeu
    ໄຊສົມບູນ xaisomboun xaisomboun
    """
}
