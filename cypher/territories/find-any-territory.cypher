// Is there any territory at all?
// Parameters: none. Columns: id (of the first one).
MATCH (n:Territory)
RETURN n.id AS id ORDER BY id LIMIT 1
