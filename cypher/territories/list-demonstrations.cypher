// Lists the demonstrations: fictional territories, and incomplete samples, whose source begins with a sentence of
// ours. By name then id, after a place in the list; each kind is found in its index, whatever else there is.
// Parameters: territoryIds (null: all), sample, afterName, afterId, limit. Columns: id, sortName.
CALL () {
  MATCH (t:Territory)
  WHERE t.fictional = true
  RETURN t
  UNION
  MATCH (t:Territory)
  WHERE t.source STARTS WITH $sample
  RETURN t
}
WITH t
WHERE t.foldedName >= $afterName AND (t.foldedName > $afterName OR t.id > $afterId)
  AND t.level IS NOT NULL AND t.version IS NOT NULL AND coalesce(t.rehearsal, false) = false
  AND ($territoryIds IS NULL OR t.id IN $territoryIds)
RETURN t.id AS id, t.foldedName AS sortName
ORDER BY t.foldedName, t.id
LIMIT $limit
