/// The number of a row of one table: a document is not a placement, and neither is a term.
package protocol RowID: Hashable, Comparable, Sendable {
  /// The position in its table, from 0.
  var position: Int { get }

  init(position: Int)
}

extension RowID {
  @inlinable
  package static func < (one: Self, other: Self) -> Bool { one.position < other.position }
}

/// Rows in a fixed order, each found by an id that no other table takes.
package struct Table<ID: RowID, Row>: RandomAccessCollection {
  @usableFromInline
  let rows: [Row]

  @inlinable
  package init(_ rows: [Row]) { self.rows = rows }

  @inlinable
  package var startIndex: ID { ID(position: 0) }

  @inlinable
  package var endIndex: ID { ID(position: rows.count) }

  @inlinable
  package var count: Int { rows.count }

  @inlinable
  package func index(after id: ID) -> ID { ID(position: id.position + 1) }

  @inlinable
  package func index(before id: ID) -> ID { ID(position: id.position - 1) }

  @inlinable
  package func index(_ id: ID, offsetBy distance: Int) -> ID {
    ID(position: id.position + distance)
  }

  @inlinable
  package func distance(from start: ID, to end: ID) -> Int { end.position - start.position }

  @inlinable
  package subscript(id: ID) -> Row { rows[id.position] }

  /// The ids in order.
  @inlinable
  package var ids: [ID] { rows.indices.map { ID(position: $0) } }

  /// Each row with its id, in order.
  @inlinable
  package var numbered: [(id: ID, row: Row)] {
    rows.enumerated().map { (ID(position: $0.offset), $0.element) }
  }
}

extension Table: Sendable where Row: Sendable {}

/// A document of a workspace.
package struct DocumentID: RowID {
  package let position: Int

  @inlinable
  package init(position: Int) { self.position = position }
}

/// A document's place on one site.
package struct PlacementID: RowID {
  package let position: Int

  @inlinable
  package init(position: Int) { self.position = position }
}

/// A category or tag of one site in one language.
package struct TermID: RowID {
  package let position: Int

  @inlinable
  package init(position: Int) { self.position = position }
}
