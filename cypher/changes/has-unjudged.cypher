// Is there a change of which nobody noted what was private when it was made?
// Parameters: none. Columns: id.
MATCH (c:Change)
WHERE c.unseen IS NULL
RETURN c.id AS id ORDER BY id LIMIT 1
