// Removes what commitments refine.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Commitment {id: row.fromId})-[r:REFINES]->(:Commitment {id: row.toId})
DELETE r
RETURN count(*) AS written
