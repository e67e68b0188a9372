// Which needs does somebody else on the map offer to answer, on the same theme or without one on both sides?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, theme (null: any).
// Columns: territoryId, actorId, resourceId, themeId, need, offererId, offer.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[n:NEEDS]->(r:Resource)
WHERE scope.actors[a.id] = 'map' AND ($theme IS NULL OR n.themeId = $theme)
MATCH (r)<-[o:OFFERS]-(b:Actor)
WHERE scope.actors[b.id] = 'map' AND b <> a AND coalesce(o.themeId, '') = coalesce(n.themeId, '')
RETURN t.id AS territoryId, a.id AS actorId, r.id AS resourceId, n.themeId AS themeId, n.note AS need,
  b.id AS offererId, o.note AS offer
ORDER BY territoryId, resourceId, actorId, offererId
LIMIT $limit
