// Which of these actors act somewhere, and only in territories that are neither this one nor above or below it?
// Parameters: territoryId, actorIds. Columns: actorId.
MATCH (t:Territory {id: $territoryId})
WITH [t.id] + COLLECT { MATCH (t)-[:PART_OF*1..8]->(above:Territory) RETURN DISTINCT above.id ORDER BY above.id }
  + COLLECT { MATCH (t)<-[:PART_OF*1..8]-(below:Territory) RETURN DISTINCT below.id ORDER BY below.id } AS nearIds
UNWIND $actorIds AS actorId
MATCH (a:Actor {id: actorId})
WHERE EXISTS { (a)-[:ACTS_IN]->(:Territory) }
  AND NOT EXISTS {
    MATCH (a)-[:ACTS_IN]->(place:Territory)
    WHERE place.id IN nearIds
  }
RETURN actorId
ORDER BY actorId
