// Reads lands by id.
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (all that are
// stored).
UNWIND $ids AS id
MATCH (l:Land {id: id})-[:OF]->(t:Territory)
RETURN 'Land' AS kind, l.id AS fromId, null AS toId, l {.*, territoryId: t.id} AS properties
ORDER BY kind, fromId, toId
