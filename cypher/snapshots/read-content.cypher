// Reads the content of a frozen state.
// Parameters: id. Columns: text.
MATCH (:Snapshot {id: $id})-[:HOLDS]->(c:SnapshotContent)
RETURN c.text AS text
