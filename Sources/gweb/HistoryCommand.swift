import ArgumentParser
import Diagnostics
import Hashing
import LaoText
import Publishing

/// `gweb history SITE`: the states of a site that `rollback` can bring back.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Lists what is kept of a site: what is online, and the states before it.",
    discussion: """
      A line each: its number for gweb rollback --to, the day that it was built for, when it was put \
      online, its files, how many of them were new, changed or removed by it, and its manifest.
      """)

  @Argument(help: "The site, by its id.")
  var site: String

  @OptionGroup var place: OutputPlace

  @OptionGroup var messages: MessageOptions

  func run() throws {
    do {
      let history = try PublicationHistory.read(output: place.path, site: site)
      var output = StandardOutput()
      for state in history.states {
        try output.writeLine(messages.format == .json ? json(state) : text(state))
      }
      try output.flush()
    } catch let error as PublishingError {
      messages.report([error.diagnostic])
      throw ExitStatus.code(of: error)
    }
  }
}

extension HistoryCommand {
  private func text(_ state: PublicationHistory.State) -> String {
    let name =
      state.number == 0
      ? BilingualText("online", lao: "ອອນລາຍ")[messages.language] : String(state.number)
    let width = DisplayWidth.columns(of: name)
    return name + String(repeating: " ", count: max(1, 8 - width)) + parts(state)[messages.language]
  }

  private func parts(_ state: PublicationHistory.State) -> BilingualText {
    guard let hash = state.manifestHash?.fingerprint else {
      return BilingualText("damaged: it can't be brought back", lao: "ເສຍຫາຍ: ກູ້ຄືນບໍ່ໄດ້")
    }
    var english: [String] = []
    var lao: [String] = []
    if let stamp = state.stamp {
      english.append("built for \(stamp.day), put online \(stamp.moment)")
      lao.append("ສ້າງສຳລັບ \(stamp.day), ເຜີຍແຜ່ເມື່ອ \(stamp.moment)")
    } else {
      english.append("day unknown")
      lao.append("ບໍ່ຮູ້ວັນທີ")
    }
    english.append(state.files == 1 ? "1 file" : "\(state.files) files")
    lao.append("\(state.files) ແຟ້ມ")
    if let changes = state.changes {
      english.append(changes == 1 ? "1 change" : "\(changes) changes")
      lao.append("ປ່ຽນ \(changes)")
    }
    return BilingualText(
      english.joined(separator: ", ") + ", manifest \(hash)",
      lao: lao.joined(separator: ", ") + ", manifest \(hash)")
  }

  /// An object a line.
  private func json(_ state: PublicationHistory.State) -> String {
    var members = ["\"number\": \(state.number)", "\"files\": \(state.files)"]
    if let stamp = state.stamp {
      members.append("\"day\": \(ReportEncoding.json(stamp.day))")
      members.append("\"online\": \(ReportEncoding.json(stamp.moment))")
    }
    if let changes = state.changes { members.append("\"changes\": \(changes)") }
    if let hash = state.manifestHash { members.append("\"manifest\": \"\(hash.hex)\"") }
    return "{\(members.joined(separator: ", "))}"
  }
}
