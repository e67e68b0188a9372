// Reads the answers to gaps whose key names these actors, or by which one of them carries.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
MATCH (g:GapAnswer)-[:ON]->(t:Territory)
WHERE any(part IN split(g.key, ':') WHERE part IN $ids) OR g.actId IN $ids
RETURN 'GapAnswer' AS kind, g.id AS fromId, null AS toId, g {.*, territoryId: t.id} AS properties
ORDER BY kind, fromId, toId
