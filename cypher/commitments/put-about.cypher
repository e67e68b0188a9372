// Sets the themes of commitments.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Commitment {id: row.fromId})
MATCH (b:Theme {id: row.toId})
MERGE (a)-[r:ABOUT]->(b)
RETURN count(*) AS written
