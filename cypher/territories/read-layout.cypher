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
    MATCH (:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(a:Actor)
    WITH DISTINCT id AS newcomerId, a
    WHERE EXISTS { (a)-[:ACTS_IN]->(t) }
    RETURN {newcomerId: newcomerId, actorId: a.id} ORDER BY newcomerId, a.id
  } AS neighbours
