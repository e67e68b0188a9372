// How are these territories called?
// Parameters: ids. Columns: id, name.
MATCH (t:Territory)
WHERE t.id IN $ids AND t.name IS NOT NULL
RETURN t.id AS id, t.name AS name
ORDER BY id
