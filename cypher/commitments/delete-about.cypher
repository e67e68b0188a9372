// Removes the themes of commitments.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Commitment {id: row.fromId})-[r:ABOUT]->(:Theme {id: row.toId})
DELETE r
RETURN count(*) AS written
