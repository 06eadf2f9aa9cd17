#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

extension PublishingError {
  /// What a failed system call means to the person who runs the build.
  ///
  /// - Parameter bytes: how much was to be written, where it was.
  static func system(_ error: Int32, _ path: String, bytes: Int? = nil) -> PublishingError {
    let explanation = Explanation(error, bytes: bytes)
    return PublishingError(
      .disk, explanation.identifier, path, explanation.message, hint: explanation.hint)
  }
}

/// One cause, in words.
private struct Explanation {
  let identifier: String
  let message: BilingualText
  let hint: BilingualText

  private init(_ identifier: String, _ message: BilingualText, hint: BilingualText) {
    self.identifier = identifier
    self.message = message
    self.hint = hint
  }

  init(_ error: Int32, bytes: Int?) {
    switch error {
    case ENOSPC: self = .diskFull(bytes)
    case EDQUOT: self = .quota(bytes)
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .permission
    case EMFILE, ENFILE: self = .tooManyOpenFiles
    case EFBIG: self = .fileSizeLimit(bytes)
    case EXDEV: self = .otherFileSystem
    case EIO: self = .diskError
    case EBUSY: self = .busy
    case ENAMETOOLONG: self = .tooLong
    case ENOTDIR, EISDIR, EEXIST: self = .inTheWay
    default: self = .other(error)
    }
  }

  static func diskFull(_ bytes: Int?) -> Explanation {
    let need = needed(bytes)
    return Explanation(
      "disk-full",
      BilingualText(
        "the disk is full\(need.english); what is online was not touched",
        lao: "ດິສເຕັມ\(need.lao); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "free space and files (df -h, df -i) where the output lies, then build again",
        lao: "ລຶບສິ່ງທີ່ບໍ່ໃຊ້ເພື່ອໃຫ້ມີບ່ອນຫວ່າງ (df -h, df -i) ແລ້ວສ້າງໃໝ່ອີກຄັ້ງ"))
  }

  static func quota(_ bytes: Int?) -> Explanation {
    let need = needed(bytes)
    return Explanation(
      "quota",
      BilingualText(
        "this user's share of the disk is used up\(need.english); what is online was not touched",
        lao: "ໂຄຕາດິສຂອງຜູ້ໃຊ້ນີ້ໝົດແລ້ວ\(need.lao); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "remove files of this user, or ask for a larger quota",
        lao: "ລຶບແຟ້ມຂອງຜູ້ໃຊ້ນີ້ ຫຼືຂໍໂຄຕາເພີ່ມ"))
  }

  static var readOnly: Explanation {
    Explanation(
      "read-only",
      BilingualText(
        "lies on a file system that is mounted read-only",
        lao: "ຢູ່ໃນລະບົບແຟ້ມທີ່ອ່ານໄດ້ຢ່າງດຽວ"),
      hint: BilingualText(
        "mount it for writing, or choose another folder with --output",
        lao: "ເປີດໃຫ້ຂຽນໄດ້ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output"))
  }

  static var permission: Explanation {
    Explanation(
      "permission",
      BilingualText(
        "this user may not write here; what is online was not touched",
        lao: "ຜູ້ໃຊ້ນີ້ບໍ່ມີສິດຂຽນບ່ອນນີ້; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "look at its owner and rights (ls -ld, lsattr -d), or choose another folder with --output",
        lao: "ກວດເບິ່ງເຈົ້າຂອງ ແລະສິດ (ls -ld, lsattr -d) ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output"))
  }

  static var tooManyOpenFiles: Explanation {
    Explanation(
      "too-many-open-files",
      BilingualText(
        "can't be opened: too many files are open; what is online was not touched",
        lao: "ເປີດບໍ່ໄດ້: ມີແຟ້ມເປີດຢູ່ຫຼາຍເກີນໄປ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "raise the limit with ulimit -n 1024, or use fewer --jobs",
        lao: "ເພີ່ມຂີດຈຳກັດດ້ວຍ ulimit -n 1024, ຫຼືຫຼຸດ --jobs"))
  }

  static func fileSizeLimit(_ bytes: Int?) -> Explanation {
    let need = needed(bytes)
    return Explanation(
      "file-size-limit",
      BilingualText(
        "is larger than files may be here\(need.english); what is online was not touched",
        lao: "ໃຫຍ່ກວ່າຂະໜາດແຟ້ມທີ່ອະນຸຍາດ\(need.lao); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "lift the limit with ulimit -f unlimited", lao: "ຍົກເລີກຂີດຈຳກັດດ້ວຍ ulimit -f unlimited"))
  }

  static var otherFileSystem: Explanation {
    Explanation(
      "other-file-system",
      BilingualText(
        "lies on another file system than the output's .gweb folder, so the new site can't take "
          + "its place in one step",
        lao: "ຢູ່ຄົນລະລະບົບແຟ້ມກັບໂຟນເດີ .gweb ຂອງຜົນລັບ ຈຶ່ງປ່ຽນເວັບໄຊໃນຂັ້ນຕອນດຽວບໍ່ໄດ້"),
      hint: BilingualText(
        "let the site's folder and .gweb lie on the same file system",
        lao: "ໃຫ້ໂຟນເດີຂອງເວັບໄຊ ແລະ .gweb ຢູ່ໃນລະບົບແຟ້ມດຽວກັນ"))
  }

  static var diskError: Explanation {
    Explanation(
      "disk-error",
      BilingualText(
        "the disk failed to store it; what is online was not touched",
        lao: "ດິສບັນທຶກບໍ່ສຳເລັດ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "look at the machine's log (dmesg) before you build again",
        lao: "ເບິ່ງບັນທຶກຂອງເຄື່ອງ (dmesg) ກ່ອນສ້າງໃໝ່ອີກຄັ້ງ"))
  }

  static var busy: Explanation {
    Explanation(
      "busy",
      BilingualText(
        "is in use as a mount point and can't be exchanged",
        lao: "ກຳລັງຖືກໃຊ້ເປັນຈຸດ mount ຈຶ່ງປ່ຽນບໍ່ໄດ້"),
      hint: BilingualText(
        "mount the output folder itself, not the folder of a site",
        lao: "mount ໂຟນເດີຜົນລັບທັງໝົດ, ບໍ່ແມ່ນໂຟນເດີຂອງເວັບໄຊດຽວ"))
  }

  static var tooLong: Explanation {
    Explanation(
      "path-too-long",
      BilingualText("the path is too long for this disk", lao: "ເສັ້ນທາງຍາວເກີນໄປສຳລັບດິສນີ້"),
      hint: BilingualText("give the page a shorter slug", lao: "ໃຫ້ slug ຂອງໜ້ານີ້ສັ້ນລົງ"))
  }

  static var inTheWay: Explanation {
    Explanation(
      "in-the-way",
      BilingualText(
        "a file and a folder want the same path", lao: "ແຟ້ມ ແລະໂຟນເດີຕ້ອງການເສັ້ນທາງດຽວກັນ"),
      hint: BilingualText(
        "rename one of the documents or assets", lao: "ປ່ຽນຊື່ເອກະສານ ຫຼືແຟ້ມອັນໃດອັນໜຶ່ງ"))
  }

  static func other(_ error: Int32) -> Explanation {
    let reason = String(cString: strerror(error))
    return Explanation(
      "unwritable",
      BilingualText(
        "can't be written: \(reason) (error \(error)); what is online was not touched",
        lao: "ຂຽນບໍ່ໄດ້: \(reason) (ຂໍ້ຜິດພາດ \(error)); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"),
      hint: BilingualText(
        "mend the cause, then build again", lao: "ແກ້ໄຂສາເຫດ ແລ້ວສ້າງໃໝ່ອີກຄັ້ງ"))
  }

  private static func needed(_ bytes: Int?) -> BilingualText {
    guard let bytes else { return BilingualText("", lao: "") }
    return BilingualText(" (this file needs \(bytes) bytes)", lao: " (ແຟ້ມນີ້ຕ້ອງການ \(bytes) ໄບຕ໌)")
  }
}
