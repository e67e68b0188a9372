// Finds the actors of some territories, or of a number, whose name has all these words, by name then id, after a
// place in the list. Rehearsals are left out.
// Parameters: siren (null: any), seesPrivate, territoryIds (null: all; then there is a number), words (folded),
// afterName, afterId, limit. Columns: id, sortName.
CALL () {
  WITH * WHERE $territoryIds IS NOT NULL
  UNWIND $territoryIds AS territoryId
  MATCH (:Territory {id: territoryId})<-[:ACTS_IN]-(a:Actor)
  WHERE $siren IS NULL OR a.siren = $siren
  RETURN DISTINCT a
  UNION
  WITH * WHERE $territoryIds IS NULL
  MATCH (a:Actor {siren: $siren})
  RETURN a
}
WITH a
WHERE all(word IN $words WHERE a.foldedName CONTAINS word)
  AND (a.foldedName > $afterName OR a.foldedName = $afterName AND a.id > $afterId)
  AND ($seesPrivate OR NOT coalesce(a.private, false))
  AND NOT EXISTS { (a)-[:ACTS_IN]->(:Territory {rehearsal: true}) }
RETURN a.id AS id, a.foldedName AS sortName
ORDER BY sortName, id
LIMIT $limit
