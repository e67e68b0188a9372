// Removes the commitments that cooperations serve.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Cooperation {id: row.fromId})-[r:SERVES]->(:Commitment {id: row.toId})
DELETE r
RETURN count(*) AS written
