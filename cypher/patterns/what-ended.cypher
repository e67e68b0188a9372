// Which cooperations ended or broke within n months, and what did that leave without?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, months.
// A year or a month that was said counts from its first day where something begins, from its last where it ends.
// Columns: territoryId, cooperationId, state, endedOn, aloneIds (parties on the map without any link now), commitmentIds (open, served by no active cooperation now).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] IN ['ended', 'broken']
WITH DISTINCT t, scope, k, coalesce(k.endedOn, k.recordedOn) AS endedOn, CASE
    WHEN k.endedOn IS NULL THEN toString(date(k.recordedOn))
    ELSE toString(date(k.endedOn)
      + CASE size(k.endedOn) WHEN 4 THEN duration({years: 1}) WHEN 7 THEN duration({months: 1}) ELSE duration({days: 1}) END
      - duration({days: 1}))
  END AS endDay
WHERE endDay <= scope.day AND endDay >= toString(date(scope.day) - duration({months: $months}))
RETURN t.id AS territoryId, k.id AS cooperationId, scope.states[k.id] AS state, endedOn,
  COLLECT {
    MATCH (k)<-[:PARTY_TO]-(a:Actor)
    WHERE scope.actors[a.id] = 'map' AND NOT a.id IN scope.linked
    RETURN a.id ORDER BY a.id
  } AS aloneIds,
  COLLECT {
    MATCH (k)-[:SERVES]->(c:Commitment {status: 'open'})-[:FOR]->(t)
    WHERE NOT EXISTS { MATCH (c)<-[:SERVES]-(other:Cooperation) WHERE scope.states[other.id] = 'active' }
    RETURN c.id ORDER BY c.id
  } AS commitmentIds
ORDER BY endedOn DESC, territoryId, cooperationId
LIMIT $limit
