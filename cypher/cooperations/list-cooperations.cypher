// Which cooperations have a party on the map of a territory, by id (they have no name), after a place in the list?
// Parameters: territoryId, seesPrivate, afterId, limit. Columns: id, sortName (empty).
MATCH (:Territory {id: $territoryId})<-[m:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(c:Cooperation)
WHERE m.onMap AND ($afterId IS NULL OR c.id > $afterId) AND ($seesPrivate OR NOT coalesce(on.private, false))
WITH DISTINCT c
WHERE $seesPrivate OR (NOT coalesce(c.private, false) AND (
  NOT EXISTS { (c)<-[:PARTY_TO]-(:Actor {private: true}) }
  OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } > 1))
RETURN c.id AS id, '' AS sortName
ORDER BY id
LIMIT $limit
