// Removes territories that learn together.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Territory {id: row.fromId})-[r:PEER_OF]->(:Territory {id: row.toId})
DELETE r
RETURN count(*) AS written
