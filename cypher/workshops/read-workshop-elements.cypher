// Workshops themselves.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (null where absent).
UNWIND $ids AS id
MATCH (n:Workshop {id: id})-[:HELD_IN]->(t:Territory)
RETURN 'Workshop' AS kind, n.id AS fromId, null AS toId,
  n {
    territoryId: t.id, .title, .on, .question, .perimeterThemes, .perimeterActors, .method, .invited, .came,
    .acceptance, .status, .step, .rereadUntil, .openedAt, .closedAt, .closedOn, .minutes, .version
  } AS properties
ORDER BY kind, fromId, toId
