// Removes what actors propose.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:OFFERS]->(:Resource {id: row.toId})
DELETE r
RETURN count(*) AS written
