package import Diagnostics

/// Reads JSON (RFC 8259) into the values of templates: the argument of `--data`.
package struct JSONReader {
  /// How deep arrays and objects may be nested.
  private static let depthLimit = 50

  private let source: SourceText
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// Reads one value that takes up the whole text; the first fault ends it.
  package static func read(_ source: SourceText) -> (value: TemplateValue?, diagnostic: Diagnostic?)
  {
    var reader = JSONReader(source)
    do throws(JSONFault) {
      let value = try reader.readValue()
      reader.skipSpace()
      guard reader.index == reader.bytes.count else {
        throw reader.fault("nothing can follow the value", "ຫຼັງຄ່າມີຫຍັງອີກບໍ່ໄດ້")
      }
      return (value, nil)
    } catch {
      let place = source.location(at: min(error.offset, max(0, source.bytes.count - 1)))
      return (nil, Diagnostic(.error, "json.syntax", at: place, error.message))
    }
  }
}

/// What is wrong with a JSON text.
private struct JSONFault: Error {
  let offset: Int
  let message: BilingualText
}

extension JSONReader {
  private func fault(_ english: String, _ lao: String) -> JSONFault {
    JSONFault(offset: index, message: BilingualText(english, lao: lao))
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func readValue() throws(JSONFault) -> TemplateValue {
    skipSpace()
    guard index < bytes.count else {
      throw fault("a value is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄ່າ")
    }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .text(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default:
      for (word, value) in [
        ("true", TemplateValue.boolean(true)), ("false", .boolean(false)), ("null", .none),
      ] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return value
      }
      throw fault("a value is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄ່າ")
    }
  }

  private mutating func descend() throws(JSONFault) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw fault(
        "this is nested deeper than \(Self.depthLimit) levels",
        "ຊ້ອນກັນເລິກກວ່າ \(Self.depthLimit) ຊັ້ນ")
    }
    index += 1
  }

  /// Whether the closing bracket comes; a comma is taken, and must be followed by a value.
  private mutating func ends(
    _ close: UInt8, isFirst: Bool
  ) throws(JSONFault) -> Bool {
    skipSpace()
    if index < bytes.count, bytes[index] == close {
      index += 1
      depth -= 1
      return true
    }
    if isFirst { return false }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else {
      throw fault(
        "‘,’ or ‘\(UnicodeScalar(close))’ is expected here",
        "ບ່ອນນີ້ຕ້ອງເປັນ ‘,’ ຫຼື ‘\(UnicodeScalar(close))’")
    }
    index += 1
    return false
  }

  private mutating func readArray() throws(JSONFault) -> TemplateValue {
    try descend()
    var items: [TemplateValue] = []
    while try !ends(UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try readValue()) }
    return .list(items)
  }

  private mutating func readObject() throws(JSONFault) -> TemplateValue {
    try descend()
    var result = TemplateDictionary()
    var isFirst = true
    while try !ends(UInt8(ascii: "}"), isFirst: isFirst) {
      isFirst = false
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw fault("a key in quotes is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຄີໃນເຄື່ອງໝາຍຄຳເວົ້າ")
      }
      let key = try readString()
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
        throw fault("‘:’ is expected here", "ບ່ອນນີ້ຕ້ອງເປັນ ‘:’")
      }
      index += 1
      result.set(.text(key), to: try readValue())
    }
    return .dictionary(result)
  }

  private mutating func readNumber() throws(JSONFault) -> TemplateValue {
    let start = index
    var isReal = false
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    try takeDigits()
    if bytes[first] == UInt8(ascii: "0"), index > first + 1 {
      index = first
      throw fault("a number can't begin with 0", "ຕົວເລກຂຶ້ນຕົ້ນດ້ວຍ 0 ບໍ່ໄດ້")
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isReal = true
      index += 1
      try takeDigits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isReal = true
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      try takeDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if !isReal, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else {
      throw fault("this number is too large", "ຕົວເລກນີ້ໃຫຍ່ເກີນໄປ")
    }
    return .real(number)
  }

  private mutating func takeDigits() throws(JSONFault) {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    guard index > start else { throw fault("a digit is expected here", "ບ່ອນນີ້ຕ້ອງເປັນຕົວເລກ") }
  }

  private mutating func readString() throws(JSONFault) -> String {
    index += 1
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: units, as: UTF8.self) else {
          throw fault("this text is not UTF-8", "ຂໍ້ຄວາມນີ້ບໍ່ແມ່ນ UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try readEscape(into: &units)
      case 0..<0x20:
        throw fault(
          "a control character must be escaped in a text", "ຕົວອັກສອນຄວບຄຸມຕ້ອງຂຽນເປັນລະຫັດ")
      default:
        units.append(byte)
        index += 1
      }
    }
    throw fault("this text is never closed", "ຂໍ້ຄວາມນີ້ບໍ່ໄດ້ປິດ")
  }

  private mutating func readEscape(into units: inout [UInt8]) throws(JSONFault) {
    guard index + 1 < bytes.count else {
      throw fault("this text is never closed", "ຂໍ້ຄວາມນີ້ບໍ່ໄດ້ປິດ")
    }
    let plain: UInt8
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[index + 1]
    case UInt8(ascii: "u"):
      var scalar = try readUnit()
      if (0xD800..<0xDC00).contains(scalar), bytes[index...].starts(with: "\\u".utf8) {
        let low = try readUnit()
        guard (0xDC00..<0xE000).contains(low) else {
          throw fault("half of a surrogate pair", "ຄູ່ surrogate ມີເຄິ່ງດຽວ")
        }
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let valid = Unicode.Scalar(scalar) else {
        throw fault("half of a surrogate pair", "ຄູ່ surrogate ມີເຄິ່ງດຽວ")
      }
      units.append(contentsOf: String(valid).utf8)
      return
    default: throw fault("this escape has no meaning", "ລະຫັດນີ້ບໍ່ມີຄວາມໝາຍ")
    }
    units.append(plain)
    index += 2
  }

  private mutating func readUnit() throws(JSONFault) -> UInt32 {
    let digits = bytes[min(index + 2, bytes.count)..<min(index + 6, bytes.count)]
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      !digits.contains(UInt8(ascii: "-")),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("‘\\u’ needs four hexadecimal digits", "‘\\u’ ຕ້ອງມີເລກຖານສິບຫົກສີ່ຕົວ") }
    index += 6
    return value
  }
}
