// Who came within n months, and with whom is each linked since?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, months.
// A year or a month that was said counts from its first day where something begins, from its last where it ends.
// Columns: territoryId, actorId, family, since, partnerIds, links.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[here:ACTS_IN]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND here.since <= scope.day
  AND toString(date(here.since)) >= toString(date(scope.day) - duration({months: $months}))
WITH t, scope, a, here, COLLECT {
    MATCH (t)<-[:ACTS_IN]-(b:Actor)
    WHERE scope.links[a.id + ':' + b.id] >= $minIntensity
    RETURN b.id ORDER BY b.id
  } AS partnerIds
RETURN t.id AS territoryId, a.id AS actorId, a.family AS family, here.since AS since, partnerIds,
  size(partnerIds) AS links
ORDER BY since DESC, territoryId, actorId
LIMIT $limit
