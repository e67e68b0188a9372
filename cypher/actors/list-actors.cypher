// Lists the actors of all territories but rehearsals, by name then id, after a place in the list: read from the
// index in its order.
// Parameters: seesPrivate, afterName, afterId, limit. Columns: id, sortName.
MATCH (a:Actor)
WHERE a.foldedName >= $afterName AND (a.foldedName > $afterName OR a.id > $afterId)
  AND ($seesPrivate OR NOT coalesce(a.private, false))
  AND NOT EXISTS { (a)-[:ACTS_IN]->(:Territory {rehearsal: true}) }
RETURN a.id AS id, a.foldedName AS sortName
ORDER BY a.foldedName, a.id
LIMIT $limit
