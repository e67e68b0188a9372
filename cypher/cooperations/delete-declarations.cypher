// Withdraws declarations.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (d:Declaration {id: row.id})
DETACH DELETE d
RETURN count(*) AS written
