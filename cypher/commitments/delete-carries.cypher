// Removes who carries commitments.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:CARRIES]->(:Commitment {id: row.toId})
DELETE r
RETURN count(*) AS written
