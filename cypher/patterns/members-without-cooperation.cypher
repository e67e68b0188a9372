// Which members by law of a body (a commune of its EPCI) have no active cooperation with it?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, memberId, bodyId, since.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[m:MEMBER_OF]->(b:Actor)
WHERE scope.actors[a.id] = 'map' AND scope.actors[b.id] IN ['map', 'reserve']
  AND (m.since IS NULL OR m.since <= scope.day)
  AND NOT EXISTS {
    MATCH (a)-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(b)
    WHERE scope.states[k.id] = 'active'
  }
RETURN t.id AS territoryId, a.id AS memberId, b.id AS bodyId, m.since AS since
ORDER BY territoryId, bodyId, memberId
LIMIT $limit
