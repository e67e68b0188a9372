// Sets who carries commitments.
// Parameters: rows (fromId, toId and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId})
MATCH (b:Commitment {id: row.toId})
MERGE (a)-[r:CARRIES]->(b)
SET r.role = row.role, r.tableRoles = row.tableRoles, r.since = row.since, r.evidence = row.evidence
RETURN count(*) AS written
