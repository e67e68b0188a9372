// Reads the layout of a territory's map: its revision, whether it is locked, its positions, and the
// neighbours of newcomers.
// Parameters: territoryId, newcomerIds. Columns: one row: revision, changeId (as of read-revision), frozen,
// onMap (how   many), placed (actorId, family, x, y, landId or null; none   where nobody comes), neighbours
// (newcomerId, actorId: they share a   cooperation).
MATCH (t:Territory {id: $territoryId})
RETURN t.revision AS revision, coalesce(t.frozen, false) AS frozen,
  head(COLLECT {
    MATCH (t)<-[:CHANGED {revision: t.revision}]-(c:Change)
    RETURN c.id ORDER BY c.id LIMIT 1
  }) AS changeId,
  COUNT { MATCH (t)<-[m:ACTS_IN]-(:Actor) WHERE m.onMap } AS onMap,
  COLLECT {
    MATCH (t)<-[m:ACTS_IN]-(a:Actor)
    WHERE size($newcomerIds) > 0 AND m.onMap AND m.x IS NOT NULL AND m.y IS NOT NULL
    RETURN {actorId: a.id, family: a.family, x: m.x, y: m.y, landId: m.landId} ORDER BY a.id
  } AS placed,
  COLLECT {
    UNWIND $newcomerIds AS id
    MATCH (:Actor {id: id})-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(a:Actor)
    WITH DISTINCT id AS newcomerId, a
    WHERE EXISTS { (a)-[:ACTS_IN]->(t) }
    RETURN {newcomerId: newcomerId, actorId: a.id} ORDER BY newcomerId, a.id
  } AS neighbours
