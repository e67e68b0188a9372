// Sets the territories that commitments are for.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Commitment {id: row.fromId})
MATCH (b:Territory {id: row.toId})
MERGE (a)-[r:FOR]->(b)
RETURN count(*) AS written
