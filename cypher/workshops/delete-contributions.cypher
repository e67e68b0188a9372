// Forgets what organisations said in workshops.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Contribution {id: row.id})
DETACH DELETE n
RETURN count(*) AS written
