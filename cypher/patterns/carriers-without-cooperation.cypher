// Which two carriers of one commitment share no active cooperation?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, commitmentId, actorId, otherId, introducerIds (linked to both).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})<-[y:CARRIES]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND (y.since IS NULL OR y.since <= scope.day)
MATCH (c)<-[z:CARRIES]-(b:Actor)
WHERE scope.actors[b.id] = 'map' AND (z.since IS NULL OR z.since <= scope.day) AND a.id < b.id
  AND NOT EXISTS {
    MATCH (a)-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(b)
    WHERE scope.states[k.id] = 'active'
  }
RETURN t.id AS territoryId, c.id AS commitmentId, a.id AS actorId, b.id AS otherId, COLLECT {
    MATCH (t)<-[:ACTS_IN]-(m:Actor)
    WHERE scope.links[a.id + ':' + m.id] >= $minIntensity AND scope.links[b.id + ':' + m.id] >= $minIntensity
    RETURN m.id ORDER BY m.id
  } AS introducerIds
ORDER BY territoryId, commitmentId, actorId, otherId
LIMIT $limit
