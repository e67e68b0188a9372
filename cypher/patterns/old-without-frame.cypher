// Which active cooperations, begun n years ago or before, still have no formal frame?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, years.
// Columns: territoryId, cooperationId, nature, startedOn, years (whole ones), themeIds.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[:PARTY_TO]->(k:Cooperation {formality: 'informal'})
WHERE scope.states[k.id] = 'active' AND scope.actors[a.id] = 'map'
WITH DISTINCT t, scope, k, toString(date(scope.day) - duration({years: $years})) AS latest
WHERE k.startedOn <= latest
RETURN t.id AS territoryId, k.id AS cooperationId, k.nature AS nature, k.startedOn AS startedOn,
  duration.between(date(k.startedOn), date(scope.day)).years AS years,
  COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id } AS themeIds
ORDER BY startedOn, territoryId, cooperationId
LIMIT $limit
