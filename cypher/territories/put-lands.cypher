// Sets the lands of territories.
// Parameters: rows (id, territoryId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (t:Territory {id: row.territoryId})
MERGE (l:Land {id: row.id})
SET l.name = row.name, l.x = row.x, l.y = row.y
MERGE (l)-[:OF]->(t)
RETURN count(*) AS written
