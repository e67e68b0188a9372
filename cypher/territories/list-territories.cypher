// Lists territories whose name or code has all these words, by name then id, after a place in the list: read from
// the index in its order. A node that someone left unfinished in the database is not one of them; rehearsals are a
// list of their own.
// Parameters: rehearsals, territoryIds (null: all), words (folded), afterName, afterId, limit. Columns: id,
// sortName.
MATCH (t:Territory)
WHERE t.foldedName >= $afterName AND (t.foldedName > $afterName OR t.id > $afterId)
  AND t.level IS NOT NULL AND t.version IS NOT NULL AND coalesce(t.rehearsal, false) = $rehearsals
  AND ($territoryIds IS NULL OR t.id IN $territoryIds)
  AND all(word IN $words WHERE t.foldedName CONTAINS word OR toLower(t.code) STARTS WITH word)
RETURN t.id AS id, t.foldedName AS sortName
ORDER BY t.foldedName, t.id
LIMIT $limit
