// Which three actors, each two of them linked, all take part in active cooperations about a theme?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, theme.
// Columns: territoryId, firstId, secondId, thirdId, cooperationIds (active, about the theme, of two of them or more).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[:ACTS_IN]-(a:Actor)-[:PARTY_TO]->(k:Cooperation)-[:ABOUT]->(:Theme {id: $theme})
WHERE scope.actors[a.id] = 'map' AND scope.states[k.id] = 'active'
WITH t, scope, a ORDER BY a.id
WITH t, scope, collect(DISTINCT a) AS about
UNWIND about AS a
UNWIND about AS b
WITH t, scope, about, a, b
WHERE a.id < b.id AND scope.links[a.id + ':' + b.id] >= $minIntensity
UNWIND about AS c
WITH t, scope, a, b, c
WHERE b.id < c.id AND scope.links[a.id + ':' + c.id] >= $minIntensity
  AND scope.links[b.id + ':' + c.id] >= $minIntensity
RETURN t.id AS territoryId, a.id AS firstId, b.id AS secondId, c.id AS thirdId, COLLECT {
    MATCH (k:Cooperation)-[:ABOUT]->(:Theme {id: $theme})
    WHERE scope.states[k.id] = 'active'
      AND COUNT { MATCH (k)<-[:PARTY_TO]-(p:Actor) WHERE p IN [a, b, c] } > 1
    RETURN k.id ORDER BY k.id
  } AS cooperationIds
ORDER BY territoryId, firstId, secondId, thirdId
LIMIT $limit
