// Removes the territories that commitments are for.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Commitment {id: row.fromId})-[r:FOR]->(:Territory {id: row.toId})
DELETE r
RETURN count(*) AS written
