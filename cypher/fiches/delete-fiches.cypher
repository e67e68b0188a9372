// Deletes fiches.
// Parameters: rows (id). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Fiche {id: row.id})
DETACH DELETE n
RETURN count(*) AS written
