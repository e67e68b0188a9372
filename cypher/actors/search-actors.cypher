// Which actors of all territories but rehearsals have this SIREN and all these words in their name, by name then id,
// after a place in the list?
// Parameters: siren (null: any), seesPrivate, territoryIds (where they act; null: anywhere), words (folded), folds, afterName, afterId, limit.
// Columns: id, sortName.
MATCH (a:Actor)
WHERE ($siren IS NULL OR a.siren = $siren) AND ($seesPrivate OR NOT coalesce(a.private, false))
  AND ($territoryIds IS NULL OR EXISTS { MATCH (a)-[:ACTS_IN]->(t:Territory) WHERE t.id IN $territoryIds })
WITH a, reduce(name = normalize(toLower(a.name), NFD), fold IN $folds | replace(name, fold[0], fold[1])) AS folded
WHERE all(word IN $words WHERE folded CONTAINS word)
  AND NOT EXISTS { (a)-[:ACTS_IN]->(:Territory {rehearsal: true}) }
WITH a.id AS id, left(folded, 60) AS sortName
WHERE $afterId IS NULL OR sortName > $afterName OR (sortName = $afterName AND id > $afterId)
RETURN id, sortName
ORDER BY sortName, id
LIMIT $limit
