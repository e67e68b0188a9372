// Workshops themselves.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are stored).
UNWIND $ids AS id
MATCH (n:Workshop {id: id})-[:HELD_IN]->(t:Territory)
RETURN 'Workshop' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id} AS properties
ORDER BY kind, fromId, toId
