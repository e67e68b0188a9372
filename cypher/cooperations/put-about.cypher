// Sets the themes of cooperations.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (a:Cooperation {id: row.fromId})
MATCH (b:Theme {id: row.toId})
MERGE (a)-[r:ABOUT]->(b)
RETURN count(*) AS written
