// Removes territories within larger ones.
// Parameters: rows (fromId, toId). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (:Territory {id: row.fromId})-[r:PART_OF]->(:Territory {id: row.toId})
DELETE r
RETURN count(*) AS written
