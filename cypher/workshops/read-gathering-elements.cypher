// Reads the workshops of territories with their contributions.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
CALL () {
  UNWIND $ids AS id
  MATCH (n:Workshop)-[:HELD_IN]->(t:Territory {id: id})
  RETURN 'Workshop' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id} AS properties
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Contribution)-[:SENT_TO]->(w:Workshop)-[:HELD_IN]->(t:Territory {id: id})
  RETURN 'Contribution' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id, workshopId: w.id} AS properties
}
RETURN kind, fromId, toId, properties ORDER BY kind, fromId, toId
