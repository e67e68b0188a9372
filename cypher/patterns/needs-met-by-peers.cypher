// Which needs that nobody here answers does an actor of a peer territory offer to answer?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, actorId, resourceId, themeId, need, peerId, offererId, offer.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[n:NEEDS]->(r:Resource)
WHERE scope.actors[a.id] = 'map' AND NOT EXISTS {
  MATCH (t)<-[:ACTS_IN]-(near:Actor)-[o:OFFERS]->(r)
  WHERE near <> a AND scope.actors[near.id] = 'map' AND coalesce(o.themeId, '') = coalesce(n.themeId, '')
}
MATCH (t)-[:PEER_OF]-(peer:Territory)<-[:ACTS_IN]-(b:Actor)-[o:OFFERS]->(r)
WHERE $scopes[peer.id].actors[b.id] = 'map' AND b <> a AND coalesce(o.themeId, '') = coalesce(n.themeId, '')
RETURN DISTINCT t.id AS territoryId, a.id AS actorId, r.id AS resourceId, n.themeId AS themeId, n.note AS need,
  peer.id AS peerId, b.id AS offererId, o.note AS offer
ORDER BY territoryId, actorId, resourceId, peerId, offererId
LIMIT $limit
