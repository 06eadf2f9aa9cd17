import Diagnostics

/// What is to be told of an address that leaves the workspace.
enum ForeignLinkProblem {
  case status(Int)
  case failed(LinkAnswer.Failure)

  /// None where a reader finds something, or where a server only does not speak with programs.
  init?(_ answer: LinkAnswer) {
    switch answer {
    case .failed(let failure): self = .failed(failure)
    case .redirect: return nil
    case .status(let code):
      switch code {
      case ..<400, 401, 403, 405, 406, 407, 429, 451, 999: return nil
      default: self = .status(code)
      }
    }
  }

  /// The sentence for people.
  func diagnostic(of address: String, at place: SourceLocation) -> Diagnostic {
    let why = reason
    return Diagnostic(
      .warning, identifier, at: place,
      BilingualText("'\(address)' \(why.english)", lao: "'\(address)' \(why.lao)"), hint: hint)
  }

  /// Answers can't be kept for the next time.
  static var cannotKeep: Diagnostic {
    Diagnostic(
      .warning, "link.cache", at: SourceLocation(file: ".gweb/links.tsv"),
      BilingualText(
        "the answers can't be kept, so all addresses are asked for again next time",
        lao: "ບັນທຶກຄຳຕອບບໍ່ໄດ້ ເທື່ອໜ້າຈະຕ້ອງຖາມທຸກລິ້ງຄືນໃໝ່"),
      hint: BilingualText(
        "let the folder .gweb of the workspace be written", lao: "ໃຫ້ສິດຂຽນໂຟນເດີ .gweb ຂອງບ່ອນເຮັດວຽກ"))
  }

  /// There is no curl.
  static var noClient: Diagnostic {
    Diagnostic(
      .error, "link.no-curl", at: nil,
      BilingualText(
        "external links are asked for with the program curl, which is not installed",
        lao: "ການກວດລິ້ງພາຍນອກຕ້ອງໃຊ້ໂປຣແກຣມ curl ເຊິ່ງຍັງບໍ່ໄດ້ຕິດຕັ້ງ"),
      hint: BilingualText("sudo apt-get install curl", lao: "sudo apt-get install curl"))
  }
}

extension ForeignLinkProblem {
  private var identifier: String {
    switch self {
    case .status(404), .status(410): "link.dead"
    case .status: "link.unreachable"
    case .failed(.privateAddress): "link.private-address"
    case .failed: "link.unreachable"
    }
  }

  private var reason: BilingualText {
    switch self {
    case .status(let code):
      BilingualText("answers with the error \(code)", lao: "ຕອບດ້ວຍຂໍ້ຜິດພາດ \(code)")
    case .failed(let failure): Self.words(failure)
    }
  }

  private static func words(_ failure: LinkAnswer.Failure) -> BilingualText {
    switch failure {
    case .unknownHost: BilingualText("is on a host that nobody knows", lao: "ຢູ່ແມ່ຂ່າຍທີ່ບໍ່ມີໃຜຮູ້ຈັກ")
    case .privateAddress:
      BilingualText(
        "leads into a private network, where readers don't find it",
        lao: "ໄປຫາເຄືອຂ່າຍພາຍໃນ ທີ່ຜູ້ອ່ານເຂົ້າບໍ່ເຖິງ")
    case .refused: BilingualText("does not answer", lao: "ບໍ່ຕອບ")
    case .slow: BilingualText("does not answer in ten seconds", lao: "ບໍ່ຕອບພາຍໃນສິບວິນາທີ")
    case .certificate:
      BilingualText("has a certificate that browsers warn of", lao: "ມີໃບຢັ້ງຢືນທີ່ບຣາວເຊີເຕືອນ")
    case .tooManyRedirects:
      BilingualText("leads on more than five times", lao: "ສົ່ງຕໍ່ເກີນຫ້າເທື່ອ")
    case .malformed: BilingualText("is no address that can be asked for", lao: "ບໍ່ແມ່ນທີ່ຢູ່ທີ່ເປີດໄດ້")
    case .other: BilingualText("gives no answer that can be read", lao: "ໃຫ້ຄຳຕອບທີ່ອ່ານບໍ່ໄດ້")
    }
  }

  private var hint: BilingualText {
    BilingualText(
      "open it in a browser; correct the address, or take the link away",
      lao: "ເປີດເບິ່ງໃນບຣາວເຊີ; ແກ້ທີ່ຢູ່, ຫຼື ເອົາລິ້ງອອກ")
  }
}
