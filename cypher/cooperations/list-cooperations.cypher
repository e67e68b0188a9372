// Which cooperations have a party on the map of a territory, by id (they have no name), after a place in the list?
// Parameters: territoryId, afterId, limit. Columns: id, sortName (empty).
MATCH (:Territory {id: $territoryId})<-[m:ACTS_IN]-(:Actor)-[:PARTY_TO]->(c:Cooperation)
WHERE m.onMap AND ($afterId IS NULL OR c.id > $afterId)
RETURN DISTINCT c.id AS id, '' AS sortName
ORDER BY id
LIMIT $limit
