import Diagnostics

/// The rules for one name of a file or folder, decided by bytes and scalars.
enum FileName {
  /// What becomes of an entry because of its name alone.
  enum Verdict: Equatable {
    case accepted
    /// What editors and systems leave behind; not worth a word.
    case skipped
    case refused(rule: String, BilingualText)
  }

  static func judge(_ name: UnsafeBufferPointer<UInt8>) -> Verdict {
    if isServerFile(name) {
      return .refused(
        rule: "name-server",
        BilingualText(
          "web servers obey files of this name; G-Web does not publish it",
          lao: "ເຄື່ອງແມ່ຂ່າຍເວັບເຮັດຕາມແຟ້ມຊື່ນີ້; G-Web ບໍ່ເຜີຍແຜ່"))
    }
    if isLeftBehind(name) { return .skipped }
    if name.count > 255 { return refused(tooLong: name.count) }
    let isASCII = name.allSatisfy { $0 < 0x80 }
    if !isASCII, let verdict = judgeScalars(name) { return verdict }
    if let byte = name.first(where: { $0 < 0x20 || $0 == 0x7F }) { return refused(control: byte) }
    if name.contains(0x5C) {
      return .refused(
        rule: "name-backslash",
        BilingualText(
          "the name has a backslash, which some systems read as a folder",
          lao: "ຊື່ມີເຄື່ອງໝາຍ \\ ເຊິ່ງບາງລະບົບຖືວ່າເປັນໂຟນເດີ"))
    }
    if let last = name.last, last == 0x20 || last == 0x2E {
      return .refused(
        rule: "name-ending",
        BilingualText(
          "the name ends with a space or a full stop, which some systems cut off",
          lao: "ຊື່ລົງທ້າຍດ້ວຍຍະຫວ່າງ ຫຼືຈ້ຳ ເຊິ່ງບາງລະບົບຈະຕັດອອກ"))
    }
    if DeviceName.isReserved(name) {
      return .refused(
        rule: "name-reserved",
        BilingualText(
          "the name is that of a device on Windows", lao: "ຊື່ນີ້ແມ່ນຊື່ອຸປະກອນໃນ Windows"))
    }
    return .accepted
  }
}

extension FileName {
  /// The name as it can be shown: bytes that are not UTF-8 as `\xNN`.
  static func shown(_ name: UnsafeBufferPointer<UInt8>) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    var text = ""
    for byte in name {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// What somebody meant for a server: not skipped without a word, as other dot files are.
  private static func isServerFile(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.first == 0x2E else { return false }
    return equals(name, ".htaccess") || equals(name, ".htpasswd") || equals(name, ".htdigest")
      || equals(name, ".user.ini")
  }

  /// Dot files but for `.well-known` (RFC 8615), backups and swap files of editors, and what file
  /// managers drop.
  private static func isLeftBehind(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == 0x2E { return !name.elementsEqual(".well-known".utf8) }
    if last == 0x7E { return true }
    if first == 0x23, last == 0x23 { return true }
    if first == 0x7E, name.count > 1, name[1] == 0x24 { return true }
    return hasSuffix(name, ".swp") || hasSuffix(name, ".swo") || equals(name, "thumbs.db")
      || equals(name, "desktop.ini")
  }

  private static func judgeScalars(_ name: UnsafeBufferPointer<UInt8>) -> Verdict? {
    guard let text = String(validating: name, as: UTF8.self) else {
      return .refused(
        rule: "name-encoding",
        BilingualText("the name is not UTF-8", lao: "ຊື່ບໍ່ແມ່ນ UTF-8"))
    }
    var isFirst = true
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        return refused(control: UInt8(truncatingIfNeeded: scalar.value))
      }
      if scalar.value == 0x2028 || scalar.value == 0x2029
        || scalar.properties.isDefaultIgnorableCodePoint
      {
        return refused(invisible: scalar)
      }
      if isFirst, isMark(scalar) {
        return .refused(
          rule: "name-mark",
          BilingualText(
            "the name begins with a mark that has no letter to stand on",
            lao: "ຊື່ເລີ່ມດ້ວຍເຄື່ອງໝາຍທີ່ບໍ່ມີຕົວອັກສອນຮອງ"))
      }
      isFirst = false
    }
    return LookAlike.find(in: text).map { refused(lookAlike: $0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a name is a lower-case ASCII word, whatever its case.
  private static func equals(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard name.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      zip(name, word).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
    }
  }

  private static func hasSuffix(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard name.count >= word.utf8CodeUnitCount else { return false }
    return equals(UnsafeBufferPointer(rebasing: name.suffix(word.utf8CodeUnitCount)), word)
  }
}

extension FileName {
  private static func refused(tooLong count: Int) -> Verdict {
    .refused(
      rule: "name-length",
      BilingualText(
        "the name has \(count) bytes; 255 are allowed (85 Lao letters)",
        lao: "ຊື່ມີ \(count) ໄບຕ໌; ອະນຸຍາດ 255 (85 ຕົວອັກສອນລາວ)"))
  }

  private static func refused(control byte: UInt8) -> Verdict {
    let name = codePoint(UInt32(byte))
    return .refused(
      rule: "name-control",
      BilingualText(
        "the name has a control character (\(name))", lao: "ຊື່ມີຕົວຄວບຄຸມ (\(name))"))
  }

  private static func refused(invisible scalar: Unicode.Scalar) -> Verdict {
    let name = codePoint(scalar.value)
    return .refused(
      rule: "name-invisible",
      BilingualText(
        "the name has a character that can't be seen (\(name))",
        lao: "ຊື່ມີຕົວອັກສອນທີ່ເບິ່ງບໍ່ເຫັນ (\(name))"))
  }

  private static func refused(lookAlike: LookAlike) -> Verdict {
    let (letter, name) = (String(lookAlike.letter), codePoint(lookAlike.letter.value))
    let script = lookAlike.script.name
    return .refused(
      rule: "name-look-alike",
      BilingualText(
        "the name has '\(letter)' (\(name), \(script.english)) in a word of Latin letters, which looks like another letter",
        lao: "ຊື່ມີ '\(letter)' (\(name), \(script.lao)) ໃນຄຳທີ່ເປັນຕົວອັກສອນລາແຕັງ ເຊິ່ງຄ້າຍຄືຕົວອື່ນ"))
  }

  private static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
