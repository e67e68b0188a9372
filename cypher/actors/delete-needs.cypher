// Removes what actors look for.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:NEEDS]->(:Resource {id: row.toId})
DELETE r
RETURN count(*) AS written
