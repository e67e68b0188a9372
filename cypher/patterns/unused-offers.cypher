// Which offers meet no need noted on the map?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, theme (null: any).
// Columns: territoryId, actorId, resourceId, themeId, offer.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[o:OFFERS]->(r:Resource)
WHERE scope.actors[a.id] = 'map' AND ($theme IS NULL OR o.themeId = $theme)
  AND NOT EXISTS {
    MATCH (t)<-[:ACTS_IN]-(b:Actor)-[n:NEEDS]->(r)
    WHERE b <> a AND scope.actors[b.id] = 'map' AND coalesce(n.themeId, '') = coalesce(o.themeId, '')
  }
RETURN t.id AS territoryId, a.id AS actorId, r.id AS resourceId, o.themeId AS themeId, o.note AS offer
ORDER BY territoryId, resourceId, actorId
LIMIT $limit
