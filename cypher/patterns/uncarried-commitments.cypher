// Which open commitments does nobody on the map carry?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, commitmentId, dueOn, themeIds.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})
WHERE NOT EXISTS {
  MATCH (c)<-[y:CARRIES]-(a:Actor)
  WHERE scope.actors[a.id] = 'map' AND (y.since IS NULL OR y.since <= scope.day)
}
RETURN t.id AS territoryId, c.id AS commitmentId, c.dueOn AS dueOn,
  COLLECT { MATCH (c)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id } AS themeIds
ORDER BY territoryId, commitmentId
LIMIT $limit
