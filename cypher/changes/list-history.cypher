// All changes, the first made first; of two made at once, in the order of a territory that both touched.
// Parameters: none. Columns: id.
MATCH (c:Change)
WITH c, COLLECT { MATCH (c)-[of:CHANGED]->() RETURN of.revision ORDER BY of.revision LIMIT 1 }[0] AS revision
RETURN c.id AS id ORDER BY c.at, revision, id
