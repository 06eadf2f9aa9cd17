import CICU

/// Unicode's normalisation forms of UTF-16, by ICU.
enum UnicodeForm {
  /// The text in a form; nil where ICU has no data or the text needs more room.
  /// - Parameter capacity: room for the result, in units.
  static func text(_ units: [UInt16], in form: CICUForm, capacity: Int) -> [UInt16]? {
    var isDone = false
    let text = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      let length = CICUNormalize(
        form, units, Int32(units.count), buffer.baseAddress, Int32(capacity))
      isDone = length >= 0
      count = Int(max(0, length))
    }
    return isDone ? text : nil
  }
}
