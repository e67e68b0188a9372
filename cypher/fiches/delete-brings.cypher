// Forgets what actors bring to the cooperations that fiches tell.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Actor {id: row.fromId})-[r:BRINGS]->(:Fiche {id: row.toId})
DELETE r
RETURN count(*) AS written
