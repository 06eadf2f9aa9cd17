import Diagnostics

extension WorkspaceFault {
  static func symbolicLink(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "symbolic-link", path,
      BilingualText(
        "is a symbolic link, or lies behind one; links are not followed",
        lao: "ເປັນລິ້ງສັນຍະລັກ ຫຼືຢູ່ຫຼັງລິ້ງ; G-Web ບໍ່ຕາມລິ້ງ"),
      hint: BilingualText(
        "put a copy of the file in its place", lao: "ວາງສຳເນົາຂອງແຟ້ມແທນລິ້ງ"))
  }

  static func outside(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "outside", path,
      BilingualText("leads out of the workspace", lao: "ນຳອອກໄປນອກພື້ນທີ່ເຮັດວຽກ"),
      hint: BilingualText(
        "name a file within the workspace", lao: "ລະບຸແຟ້ມທີ່ຢູ່ໃນພື້ນທີ່ເຮັດວຽກ"))
  }

  static func specialFile(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "special-file", path,
      BilingualText(
        "is neither a file nor a folder but a pipe, a socket or a device",
        lao: "ບໍ່ແມ່ນແຟ້ມ ຫຼືໂຟນເດີ ແຕ່ເປັນ pipe, socket ຫຼືອຸປະກອນ"),
      hint: BilingualText("remove it from the workspace", lao: "ລຶບອອກຈາກພື້ນທີ່ເຮັດວຽກ"))
  }

  static func notAFile(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "not-a-file", path,
      BilingualText("is a folder, not a file", lao: "ເປັນໂຟນເດີ, ບໍ່ແມ່ນແຟ້ມ"))
  }

  static func foreignHardLink(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "hard-link", path,
      BilingualText(
        "is a second name (hard link) of a file that somebody else owns",
        lao: "ເປັນຊື່ທີສອງ (hard link) ຂອງແຟ້ມທີ່ຄົນອື່ນເປັນເຈົ້າຂອງ"),
      hint: BilingualText(
        "put a copy of the file in its place", lao: "ວາງສຳເນົາຂອງແຟ້ມແທນ"))
  }

  static func tooLarge(_ path: String, size: Int, limit: Int) -> WorkspaceFault {
    WorkspaceFault(
      "too-large", path,
      BilingualText(
        "has \(megabytes(size)) MB; at most \(megabytes(limit)) MB are read",
        lao: "ມີຂະໜາດ \(megabytes(size)) MB; ອ່ານໄດ້ບໍ່ເກີນ \(megabytes(limit)) MB"),
      hint: BilingualText(
        "split it, or make it smaller", lao: "ແບ່ງແຟ້ມ ຫຼືເຮັດໃຫ້ນ້ອຍລົງ"))
  }

  static func changing(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "changing", path,
      BilingualText(
        "was changed twice while it was read", lao: "ຖືກແກ້ໄຂສອງເທື່ອໃນຂະນະທີ່ກຳລັງອ່ານ"),
      hint: BilingualText(
        "save the file and build again", lao: "ບັນທຶກແຟ້ມແລ້ວສ້າງໃໝ່ອີກຄັ້ງ"))
  }

  static func missingFolder(_ path: String) -> WorkspaceFault {
    WorkspaceFault(
      "missing-folder", path,
      BilingualText(
        "the workspace has no folder '\(path)'", lao: "ພື້ນທີ່ເຮັດວຽກບໍ່ມີໂຟນເດີ '\(path)'"),
      hint: BilingualText(
        "go to the workspace, or say where it is with --workspace",
        lao: "ໄປທີ່ພື້ນທີ່ເຮັດວຽກ ຫຼືບອກບ່ອນຢູ່ດ້ວຍ --workspace"))
  }

  static func tooDeep(_ path: String, limit: Int) -> WorkspaceFault {
    WorkspaceFault(
      "too-deep", path,
      BilingualText(
        "folders lie more than \(limit) deep; what is below is not read",
        lao: "ໂຟນເດີຊ້ອນກັນເກີນ \(limit) ຊັ້ນ; ສ່ວນທີ່ຢູ່ລຸ່ມຈະບໍ່ອ່ານ"))
  }

  static func tooMany(_ path: String, limit: Int) -> WorkspaceFault {
    WorkspaceFault(
      "too-many-files", path,
      BilingualText(
        "the workspace has more than \(limit) files; the rest is not read",
        lao: "ພື້ນທີ່ເຮັດວຽກມີຫຼາຍກວ່າ \(limit) ແຟ້ມ; ສ່ວນທີ່ເຫຼືອບໍ່ອ່ານ"))
  }

  /// With one decimal, rounded up: 52,428,801 bytes are 50.1 MB, not 50.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
