// Searches the actors of a territory (on its map, in its reserve, or both) whose name contains all words, by
// name then id, from a cursor on.
// Parameters: territoryId, onMap (null: both), seesPrivate, words (folded), folds, afterName, afterId, limit.
// Columns: id, sortName, membership.
MATCH (:Territory {id: $territoryId})<-[m:ACTS_IN]-(a:Actor)
WHERE ($onMap IS NULL OR m.onMap = $onMap) AND ($seesPrivate OR NOT coalesce(a.private, false))
WITH m, a,
  reduce(name = normalize(toLower(a.name), NFD), fold IN $folds | replace(name, fold[0], fold[1])) AS folded
WHERE all(word IN $words WHERE folded CONTAINS word)
WITH m, a.id AS id, left(folded, 60) AS sortName
WHERE $afterId IS NULL OR sortName > $afterName OR (sortName = $afterName AND id > $afterId)
RETURN id, sortName, m {.*} AS membership
ORDER BY sortName, id
LIMIT $limit
