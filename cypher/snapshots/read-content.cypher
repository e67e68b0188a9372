// What does a frozen state hold?
// Parameters: id. Columns: text.
MATCH (:Snapshot {id: $id})-[:HOLDS]->(c:SnapshotContent)
RETURN c.text AS text
