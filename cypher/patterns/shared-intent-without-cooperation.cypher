// On which themes have several territories open commitments that no active cooperation serves?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, least.
// Columns: territoryId (the first of them), themeId, territoryIds, commitmentIds, number.
UNWIND keys($scopes) AS id
MATCH (t:Territory {id: id})<-[:FOR]-(c:Commitment {status: 'open'})-[:ABOUT]->(th:Theme)
WHERE NOT EXISTS {
  MATCH (c)<-[:SERVES]-(k:Cooperation)
  WHERE any(other IN keys($scopes) WHERE $scopes[other].states[k.id] = 'active')
}
WITH th, t, c ORDER BY t.id, c.id
WITH th, collect(DISTINCT t.id) AS places, collect(DISTINCT c.id) AS commitmentIds
WHERE size(places) >= $least AND any(id IN places WHERE id IN $territoryIds)
RETURN head([id IN places WHERE id IN $territoryIds]) AS territoryId, th.id AS themeId, places AS territoryIds,
  commitmentIds, size(places) AS number
ORDER BY number DESC, themeId
LIMIT $limit
