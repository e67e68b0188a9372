// Sets territories that learn together.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Territory {id: row.fromId})
MATCH (b:Territory {id: row.toId})
MERGE (a)-[r:PEER_OF]->(b)
SET r.frame = row.frame, r.since = row.since
RETURN count(*) AS written
