// Sets what actors look for.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Resource {id: row.toId})
MERGE (a)-[r:NEEDS]->(b)
SET r.themeId = row.themeId, r.note = row.note
RETURN count(*) AS written
