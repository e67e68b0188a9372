// Sets the commitments that cooperations serve.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Cooperation {id: row.fromId})
MATCH (b:Commitment {id: row.toId})
MERGE (a)-[r:SERVES]->(b)
RETURN count(*) AS written
