// Which cooperations are dormant, or active without a sign for n months?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, theme (null: any), months.
// A year or a month that was said counts from its first day where something begins, from its last where it ends.
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
WITH t, scope, k, max(d.on) AS declaredOn, toString(date(k.lastSignOn)
    + CASE size(k.lastSignOn) WHEN 4 THEN duration({years: 1}) WHEN 7 THEN duration({months: 1}) ELSE duration({days: 1}) END
    - duration({days: 1})) AS noted
WITH t, scope, k, CASE
    WHEN noted IS NOT NULL AND (declaredOn IS NULL OR noted > toString(date(declaredOn)))
      THEN {said: k.lastSignOn, day: noted}
    WHEN declaredOn IS NOT NULL THEN {said: declaredOn, day: toString(date(declaredOn))}
    WHEN coalesce(toString(date(k.startedOn)), '') > coalesce(toString(date(k.recordedOn)), '')
      THEN {said: k.startedOn, day: toString(date(k.startedOn))}
    ELSE {said: k.recordedOn, day: toString(date(k.recordedOn))}
  END AS sign
WITH t, scope, k, sign.said AS lastSignOn, sign.day AS signDay
WHERE scope.states[k.id] = 'dormant' OR signDay < toString(date(scope.day) - duration({months: $months}))
RETURN t.id AS territoryId, k.id AS cooperationId, scope.states[k.id] AS state, lastSignOn,
  COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id } AS themeIds
ORDER BY lastSignOn, territoryId, cooperationId
LIMIT $limit
