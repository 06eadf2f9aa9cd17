#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Numbers as Python prints and rounds them.
enum PythonNumber {
  /// Python's `repr` of a float: the shortest digits that lead back, an exponent below 1e-4 and
  /// from 1e16.
  static func description(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == 0 { return number.sign == .minus ? "-0.0" : "0.0" }
    let (digits, exponent) = shortest(number.magnitude)
    let sign = number < 0 ? "-" : ""
    if exponent < -4 || exponent >= 16 {
      let rest = digits.dropFirst()
      let mark = exponent < 0 ? "-" : "+"
      let size = String(exponent.magnitude)
      return sign + String(digits.prefix(1)) + (rest.isEmpty ? "" : "." + rest) + "e" + mark
        + (size.utf8.count < 2 ? "0" + size : size)
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    if digits.utf8.count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - digits.utf8.count) + ".0"
    }
    return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }

  /// C's formatting of one number: `%.2f`, `%e`, `%g`.
  ///
  /// - Parameter conversion: one of `f F e E g G`.
  static func format(_ number: Double, precision: Int, conversion: String) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let precision = max(0, min(precision, 400))
    var buffer = [CChar](repeating: 0, count: 800)
    let count = withVaList([number]) { arguments in
      unsafe vsnprintf(&buffer, buffer.count, "%.\(precision)\(conversion)", arguments)
    }
    return String(
      decoding: buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map {
        UInt8(bitPattern: $0)
      }, as: UTF8.self)
  }

  /// Python's `round`: half to even of the exact value.
  static func round(_ number: Double, digits: Int) -> Double {
    guard number.isFinite, digits < 300 else { return number }
    // Nothing is left above so large a power of ten.
    if digits < -308 { return 0 }
    if digits >= 0 {
      return Double(format(number, precision: digits, conversion: "f")) ?? number
    }
    let scale = pow(10.0, Double(-digits))
    return (number / scale).rounded(.toNearestOrEven) * scale
  }
}

extension PythonNumber {
  /// The shortest digits, and the power of ten of the first.
  private static func shortest(_ number: Double) -> (digits: String, exponent: Int) {
    let text = number.description
    var mantissa = text
    var exponent = 0
    if let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) {
      mantissa = String(text[..<mark])
      exponent = Int(text[text.utf8.index(after: mark)...]) ?? 0
    }
    var digits: [UInt8] = []
    var pointAt: Int?
    for byte in mantissa.utf8 {
      if byte == UInt8(ascii: ".") { pointAt = digits.count } else { digits.append(byte) }
    }
    exponent += (pointAt ?? digits.count) - 1
    while digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == UInt8(ascii: "0"), digits.count > 1 { digits.removeLast() }
    return (String(decoding: digits, as: UTF8.self), exponent)
  }
}
