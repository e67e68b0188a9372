// Where is everybody on the map of a territory, and next to whom would newcomers belong?
// Parameters: territoryId, newcomerIds. Columns: one row: placed (actorId, family, x, y), neighbours (newcomerId,
//   actorId: they share a cooperation).
MATCH (t:Territory {id: $territoryId})
RETURN COLLECT {
    MATCH (t)<-[m:ACTS_IN]-(a:Actor)
    WHERE m.onMap AND m.x IS NOT NULL AND m.y IS NOT NULL
    RETURN {actorId: a.id, family: a.family, x: m.x, y: m.y} ORDER BY a.id
  } AS placed,
  COLLECT {
    UNWIND $newcomerIds AS id
    MATCH (n:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(a:Actor)-[:ACTS_IN]->(t)
    WITH DISTINCT n.id AS newcomerId, a.id AS actorId
    RETURN {newcomerId: newcomerId, actorId: actorId} ORDER BY newcomerId, actorId
  } AS neighbours
