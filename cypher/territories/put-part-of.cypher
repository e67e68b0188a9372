// Sets territories within larger ones.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Territory {id: row.fromId})
MATCH (b:Territory {id: row.toId})
MERGE (a)-[r:PART_OF]->(b)
RETURN count(*) AS written
