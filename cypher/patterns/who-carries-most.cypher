// Who carries n open commitments or more?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, least.
// Columns: territoryId, actorId, family, commitmentIds, commitments, leads.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})<-[y:CARRIES]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND (y.since IS NULL OR y.since <= scope.day)
WITH t, a, c, y ORDER BY c.code, c.id
WITH t.id AS territoryId, a.id AS actorId, a.family AS family, collect(c.id) AS commitmentIds,
  count(*) AS commitments, sum(CASE y.role WHEN 'lead' THEN 1 ELSE 0 END) AS leads
WHERE commitments >= $least
RETURN territoryId, actorId, family, commitmentIds, commitments, leads
ORDER BY commitments DESC, leads DESC, territoryId, actorId
LIMIT $limit
