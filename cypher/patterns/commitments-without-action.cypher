// Which open commitments have a carrier, and no cooperation active or in progress that serves them?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit.
// Columns: territoryId, commitmentId, dueOn, carrierIds, cooperationIds (that serve it, in another state).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:FOR]-(c:Commitment {status: 'open'})<-[y:CARRIES]-(a:Actor)
WHERE scope.actors[a.id] = 'map' AND (y.since IS NULL OR y.since <= scope.day)
  AND NOT EXISTS {
    MATCH (c)<-[:SERVES]-(k:Cooperation)
    WHERE scope.states[k.id] IN ['active', 'in_progress']
  }
WITH t, c, a ORDER BY a.id
WITH t, c, collect(a.id) AS carrierIds
RETURN t.id AS territoryId, c.id AS commitmentId, c.dueOn AS dueOn, carrierIds,
  COLLECT {
    MATCH (c)<-[:SERVES]-(k:Cooperation)
    WHERE $scopes[t.id].states[k.id] IS NOT NULL
    RETURN k.id ORDER BY k.id
  } AS cooperationIds
ORDER BY territoryId, commitmentId
LIMIT $limit
