// Removes the themes of cooperations.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Cooperation {id: row.fromId})-[r:ABOUT]->(:Theme {id: row.toId})
DELETE r
RETURN count(*) AS written
