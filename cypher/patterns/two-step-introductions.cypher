// Finds pairs without a cooperation that a common partner could introduce to each other.
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity,
// limit, actor (null: any). Columns: territoryId, actorId, otherId, introducerIds, introducers.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND ($actor IS NULL OR a.id = $actor)
MATCH (t)<-[:ACTS_IN]-(m:Actor)
WHERE scope.links[a.id + ':' + m.id] >= $minIntensity
MATCH (t)<-[:ACTS_IN]-(b:Actor)
WHERE scope.links[m.id + ':' + b.id] >= $minIntensity AND b <> a AND ($actor IS NOT NULL OR a.id < b.id)
  AND scope.links[a.id + ':' + b.id] IS NULL
WITH t, scope, a, b, m ORDER BY m.id
WITH t, scope, a, b, collect(DISTINCT m.id) AS introducerIds
WHERE NOT EXISTS {
  MATCH (a)-[:PARTY_TO]->(k:Cooperation)<-[:PARTY_TO]-(b)
  WHERE NOT coalesce(scope.states[k.id], 'ended') IN ['ended', 'broken', 'unknown']
}
RETURN t.id AS territoryId, a.id AS actorId, b.id AS otherId, introducerIds, size(introducerIds) AS introducers
ORDER BY introducers DESC, territoryId, actorId, otherId
LIMIT $limit
