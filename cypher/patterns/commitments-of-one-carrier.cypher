// Which open commitments rest on one carrier, and how many does that one carry here?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, commitmentId, carrierId, carried (open commitments of the territory).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})<-[y:CARRIES]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND (y.since IS NULL OR y.since <= scope.day)
WITH t, c, collect(a) AS carriers
WHERE size(carriers) = 1
WITH t, c, head(carriers) AS carrier, $scopes[t.id].day AS day
RETURN t.id AS territoryId, c.id AS commitmentId, carrier.id AS carrierId,
  COUNT {
    MATCH (carrier)-[z:CARRIES]->(:Commitment {status: 'open'})-[:FOR]->(t)
    WHERE z.since IS NULL OR z.since <= day
  } AS carried
ORDER BY territoryId, commitmentId
LIMIT $limit
