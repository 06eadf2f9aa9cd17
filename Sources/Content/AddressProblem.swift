package import Diagnostics

/// What can be wrong with the lock file of addresses.
package enum AddressProblem: Sendable {
  case unreadableLine
  case mergeMarker

  package func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .unreadableLine:
      Diagnostic(
        .error, "addresses.unreadable-line", at: location,
        BilingualText(
          "this line is not one that gweb build wrote", lao: "ແຖວນີ້ບໍ່ແມ່ນແຖວທີ່ gweb build ຂຽນ"),
        hint: BilingualText(
          "bring the line back from version control; a line lost here is an address that may move",
          lao: "ກູ້ແຖວນີ້ຄືນມາຈາກ git; ຖ້າແຖວນີ້ຫາຍ ທີ່ຢູ່ຂອງໜ້າອາດປ່ຽນໄປ"))
    case .mergeMarker:
      Diagnostic(
        .error, "addresses.merge-marker", at: location,
        BilingualText(
          "a merge of two branches was left unfinished here", lao: "ການລວມສອງສາຂາຢູ່ບ່ອນນີ້ຍັງບໍ່ແລ້ວ"),
        hint: BilingualText(
          "keep the lines of both sides, and delete the three lines of <<<<<<<, ======= and >>>>>>>",
          lao: "ຮັກສາແຖວຂອງທັງສອງຝ່າຍໄວ້ ແລ້ວລຶບສາມແຖວທີ່ມີ <<<<<<<, ======= ແລະ >>>>>>>"))
    }
  }
}
