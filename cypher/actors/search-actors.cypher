// Finds the actors of all territories but rehearsals whose name has all these words, by name then id, after a place
// in the list. The longest word is sought in an index of parts of names.
// Parameters: seesPrivate, longest, words (folded), afterName, afterId, limit. Columns: id, sortName.
MATCH (a:Actor)
USING TEXT INDEX a:Actor(foldedName)
WHERE a.foldedName CONTAINS $longest AND all(word IN $words WHERE a.foldedName CONTAINS word)
  AND (a.foldedName > $afterName OR a.foldedName = $afterName AND a.id > $afterId)
  AND ($seesPrivate OR NOT coalesce(a.private, false))
  AND NOT EXISTS { (a)-[:ACTS_IN]->(:Territory {rehearsal: true}) }
RETURN a.id AS id, a.foldedName AS sortName
ORDER BY sortName, id
LIMIT $limit
