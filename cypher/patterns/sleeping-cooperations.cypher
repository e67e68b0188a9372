// Which cooperations are dormant, or active without a sign for n months?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, theme (null: any), months.
// Columns: territoryId, cooperationId, state, lastSignOn, themeIds.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] IN ['active', 'dormant']
  AND ($theme IS NULL OR EXISTS { (k)-[:ABOUT]->(:Theme {id: $theme}) })
WITH DISTINCT t, scope, k
OPTIONAL MATCH (k)<-[:ON]-(d:Declaration)<-[:DECLARED]-(a:Actor)
WHERE d.on <= scope.day AND scope.actors[a.id] IS NOT NULL
WITH t, scope, k, max(d.on) AS declaredOn
WITH t, scope, k, CASE
    WHEN k.lastSignOn IS NOT NULL OR declaredOn IS NOT NULL
      THEN CASE WHEN coalesce(k.lastSignOn, '') > coalesce(declaredOn, '') THEN k.lastSignOn ELSE declaredOn END
    WHEN coalesce(k.startedOn, '') > coalesce(k.recordedOn, '') THEN k.startedOn
    ELSE k.recordedOn
  END AS lastSignOn
WHERE scope.states[k.id] = 'dormant' OR lastSignOn < toString(date(scope.day) - duration({months: $months}))
RETURN t.id AS territoryId, k.id AS cooperationId, scope.states[k.id] AS state, lastSignOn,
  COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id } AS themeIds
ORDER BY lastSignOn, territoryId, cooperationId
LIMIT $limit
