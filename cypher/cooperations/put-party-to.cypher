// Sets the parties of cooperations.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Cooperation {id: row.toId})
MERGE (a)-[r:PARTY_TO]->(b)
SET r.role = row.role, r.agreedBy = row.agreedBy, r.agreedOn = row.agreedOn
RETURN count(*) AS written
