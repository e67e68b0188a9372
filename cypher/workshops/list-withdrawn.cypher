// Which organisations withdrew from a territory when they reread what they had said, and did not come back?
// Parameters: territoryId. Columns: actorId.
MATCH (c:Contribution {state: 'accepted'})-[:SENT_TO]->(:Workshop)-[:HELD_IN]->(t:Territory {id: $territoryId})
WHERE c.answers CONTAINS '"verdict":"withdrawn"'
  AND NOT EXISTS { (:Actor {id: c.actorId})-[:ACTS_IN]->(t) }
RETURN DISTINCT c.actorId AS actorId ORDER BY actorId
