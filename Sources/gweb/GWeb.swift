import ArgumentParser

@main
struct GWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gweb", abstract: "Builds the websites of one workspace.", version: "0.1.0")
}
