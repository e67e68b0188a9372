// Removes the parties of cooperations.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:PARTY_TO]->(:Cooperation {id: row.toId})
DELETE r
RETURN count(*) AS written
