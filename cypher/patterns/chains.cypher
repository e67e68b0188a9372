// Finds chains of cooperations: a funds b, and b commissions c.
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity,
// limit, first, second (natures with a direction). Columns: territoryId, fromId, firstId, throughId,
// secondId, toId.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (a:Actor)-[:PARTY_TO {role: 'from'}]->(one:Cooperation {nature: $first})<-[:PARTY_TO {role: 'to'}]-(b:Actor)-[:ACTS_IN]->(t)
WHERE scope.actors[b.id] = 'map' AND scope.actors[a.id] IN ['map', 'outside'] AND scope.states[one.id] = 'active'
MATCH (b)-[:PARTY_TO {role: 'from'}]->(two:Cooperation {nature: $second})<-[:PARTY_TO {role: 'to'}]-(c:Actor)
WHERE scope.actors[c.id] IN ['map', 'outside'] AND scope.states[two.id] = 'active' AND c <> a
RETURN t.id AS territoryId, a.id AS fromId, one.id AS firstId, b.id AS throughId, two.id AS secondId, c.id AS toId
ORDER BY territoryId, fromId, throughId, toId, firstId, secondId
LIMIT $limit
