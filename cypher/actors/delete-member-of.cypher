// Removes memberships by law.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:MEMBER_OF]->(:Actor {id: row.toId})
DELETE r
RETURN count(*) AS written
