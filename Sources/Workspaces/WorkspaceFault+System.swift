#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

extension WorkspaceFault {
  /// What a failed system call means to the person whose file it is.
  static func system(_ error: Int32, _ path: String) -> WorkspaceFault {
    switch error {
    case ENOENT:
      WorkspaceFault(
        "vanished", path,
        BilingualText(
          "the file vanished while the workspace was read",
          lao: "ແຟ້ມຫາຍໄປໃນຂະນະທີ່ກຳລັງອ່ານ"),
        hint: BilingualText(
          "build again when nobody is moving files",
          lao: "ສ້າງໃໝ່ອີກຄັ້ງເມື່ອບໍ່ມີໃຜກຳລັງຍ້າຍແຟ້ມ"),
        isAbsence: true)
    case ELOOP: symbolicLink(path)
    case EXDEV: outside(path)
    case EACCES, EPERM:
      WorkspaceFault(
        "permission", path,
        BilingualText(
          "this user may not read it", lao: "ຜູ້ໃຊ້ນີ້ບໍ່ມີສິດອ່ານ"),
        hint: BilingualText(
          "allow reading, for example with chmod u+rX",
          lao: "ໃຫ້ສິດອ່ານ, ຕົວຢ່າງດ້ວຍ chmod u+rX"))
    case EMFILE, ENFILE:
      WorkspaceFault(
        "too-many-open-files", path,
        BilingualText(
          "can't be opened: too many files are open",
          lao: "ເປີດບໍ່ໄດ້: ມີແຟ້ມເປີດຢູ່ຫຼາຍເກີນໄປ"),
        hint: BilingualText(
          "raise the limit with ulimit -n 1024, or use fewer --jobs",
          lao: "ເພີ່ມຂີດຈຳກັດດ້ວຍ ulimit -n 1024, ຫຼືຫຼຸດ --jobs"))
    case EIO:
      WorkspaceFault(
        "disk-error", path,
        BilingualText(
          "the disk failed while it was read", lao: "ດິສຂັດຂ້ອງໃນຂະນະທີ່ກຳລັງອ່ານ"),
        hint: BilingualText(
          "look at the machine's log (dmesg), restore the file from a copy",
          lao: "ເບິ່ງບັນທຶກຂອງເຄື່ອງ (dmesg), ກູ້ຄືນແຟ້ມຈາກສຳເນົາ"))
    case ENAMETOOLONG:
      WorkspaceFault(
        "path-too-long", path,
        BilingualText("the path is too long to be opened", lao: "ເສັ້ນທາງຍາວເກີນກວ່າຈະເປີດໄດ້"),
        hint: BilingualText("shorten the names of its folders", lao: "ຫຍໍ້ຊື່ໂຟນເດີໃຫ້ສັ້ນລົງ"))
    case ENXIO, ENODEV: specialFile(path)
    default: other(error, path)
    }
  }

  private static func other(_ error: Int32, _ path: String) -> WorkspaceFault {
    let reason = String(cString: strerror(error))
    return WorkspaceFault(
      "unreadable", path,
      BilingualText(
        "can't be read: \(reason) (error \(error))",
        lao: "ອ່ານບໍ່ໄດ້: \(reason) (ຂໍ້ຜິດພາດ \(error))"))
  }
}
