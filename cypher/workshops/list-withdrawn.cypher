// Which organisations withdrew from territories when they reread what they had said, and did not come back?
// Parameters: territoryIds. Columns: territoryId, actorId, contributionId (by which it withdrew).
UNWIND $territoryIds AS territoryId
MATCH (c:Contribution {state: 'accepted'})-[:SENT_TO]->(:Workshop)-[:HELD_IN]->(t:Territory {id: territoryId})
WHERE c.answers CONTAINS '"verdict":"withdrawn"'
  AND NOT EXISTS { (:Actor {id: c.actorId})-[:ACTS_IN]->(t) }
RETURN territoryId, c.actorId AS actorId, c.id AS contributionId ORDER BY territoryId, actorId, contributionId
