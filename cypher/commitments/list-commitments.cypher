// Which commitments are for a territory, by text then id, after a place in the list?
// Parameters: territoryId, folds, afterName, afterId, limit. Columns: id, sortName.
MATCH (:Territory {id: $territoryId})<-[:FOR]-(k:Commitment)
WITH k.id AS id, left(
    reduce(text = normalize(toLower(left(k.text, 120)), NFD), fold IN $folds | replace(text, fold[0], fold[1])), 60
  ) AS sortName
WHERE $afterId IS NULL OR sortName > $afterName OR (sortName = $afterName AND id > $afterId)
RETURN id, sortName
ORDER BY sortName, id
LIMIT $limit
