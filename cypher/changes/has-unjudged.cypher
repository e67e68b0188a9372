// Finds a change without a record of the data that was private at that time.
// Parameters: none. Columns: id.
MATCH (c:Change)
WHERE c.unseen IS NULL
RETURN c.id AS id ORDER BY id LIMIT 1
