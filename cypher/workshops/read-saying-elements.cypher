// Reads the contributions of these actors.
// Parameters: ids (of actors). Columns: kind, fromId (the id of a node), toId (null for a node), properties
// (all that are stored).
UNWIND $ids AS id
MATCH (n:Contribution {actorId: id})-[:SENT_TO]->(w:Workshop)-[:HELD_IN]->(t:Territory)
RETURN 'Contribution' AS kind, n.id AS fromId, null AS toId, n {.*, territoryId: t.id, workshopId: w.id} AS properties
ORDER BY kind, fromId, toId
