// Removes memberships of actors in territories.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:ACTS_IN]->(:Territory {id: row.toId})
DELETE r
RETURN count(*) AS written
