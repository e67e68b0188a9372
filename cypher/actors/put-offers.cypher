// Sets what actors propose.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Resource {id: row.toId})
MERGE (a)-[r:OFFERS]->(b)
SET r.themeId = row.themeId, r.note = row.note
RETURN count(*) AS written
