// Sets memberships by law.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Actor {id: row.toId})
MERGE (a)-[r:MEMBER_OF]->(b)
SET r.since = row.since, r.source = row.source
RETURN count(*) AS written
