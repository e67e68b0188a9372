// Lists dated promises and their outcome.
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity,
// limit, outcome (null: any). A year or a month that was said counts from its first day where something
// begins, from its last where it ends. Columns: territoryId, cooperationId, state, promisedFor, outcome.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(on:Actor)-[:PARTY_TO]->(k:Cooperation)
WHERE scope.actors[on.id] = 'map' AND scope.states[k.id] IS NOT NULL AND k.promisedFor IS NOT NULL
WITH DISTINCT t, scope, k, toString(date(k.promisedFor)
    + CASE size(k.promisedFor) WHEN 4 THEN duration({years: 1}) WHEN 7 THEN duration({months: 1}) ELSE duration({days: 1}) END
    - duration({days: 1})) AS due
WITH t, scope, k, CASE
    WHEN scope.states[k.id] IN ['active', 'in_progress', 'dormant', 'ended'] THEN 'begun'
    WHEN scope.states[k.id] = 'broken' THEN 'broken'
    WHEN scope.states[k.id] = 'intention' AND due < scope.day THEN 'overdue'
    ELSE 'waiting'
  END AS outcome
WHERE $outcome IS NULL OR outcome = $outcome
RETURN t.id AS territoryId, k.id AS cooperationId, scope.states[k.id] AS state, k.promisedFor AS promisedFor, outcome
ORDER BY promisedFor, territoryId, cooperationId
LIMIT $limit
