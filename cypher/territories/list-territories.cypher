// Which territories have all these words in their name or code, by name then id, after a place in the list?
// A node that someone left unfinished in the database is not one of them.
// Rehearsals are a list of their own.
// Parameters: rehearsals, territoryIds (null: all), words (folded), folds, afterName, afterId, limit. Columns: id, sortName.
MATCH (t:Territory)
WHERE t.name IS NOT NULL AND t.level IS NOT NULL AND t.version IS NOT NULL
  AND coalesce(t.rehearsal, false) = $rehearsals
  AND ($territoryIds IS NULL OR t.id IN $territoryIds)
WITH t, reduce(name = normalize(toLower(t.name), NFD), fold IN $folds | replace(name, fold[0], fold[1])) AS folded
WHERE all(word IN $words WHERE folded CONTAINS word OR toLower(t.code) STARTS WITH word)
WITH t.id AS id, left(folded, 60) AS sortName
WHERE $afterId IS NULL OR sortName > $afterName OR (sortName = $afterName AND id > $afterId)
RETURN id, sortName
ORDER BY sortName, id
LIMIT $limit
