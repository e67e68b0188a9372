// Sets what commitments refine.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Commitment {id: row.fromId})
MATCH (b:Commitment {id: row.toId})
MERGE (a)-[r:REFINES]->(b)
RETURN count(*) AS written
