// Deletes lands.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (l:Land {id: row.id})
DETACH DELETE l
RETURN count(*) AS written
