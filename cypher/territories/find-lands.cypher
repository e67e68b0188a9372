// On which land of a territory do some actors stand, and those with whom newcomers work already?
// Parameters: territoryId, newcomerIds, partnerIds. Columns: actorId, landId, partnerOf (the newcomer that works with
//   it; null for one of partnerIds).
MATCH (t:Territory {id: $territoryId})
WHERE EXISTS { (t)<-[:OF]-(:Land) }
CALL (t) {
  UNWIND $partnerIds AS id
  MATCH (:Actor {id: id})-[m:ACTS_IN]->(t)
  WHERE m.onMap AND EXISTS { (:Land {id: m.landId})-[:OF]->(t) }
  RETURN id AS actorId, m.landId AS landId, null AS partnerOf
  UNION ALL
  UNWIND $newcomerIds AS id
  // One step after the other, however empty the database is on which this is planned.
  MATCH (n:Actor {id: id})
  WITH DISTINCT t, id, n
  MATCH (n)-[:PARTY_TO]->(c:Cooperation)
  WITH DISTINCT t, id, n, c
  WHERE c.status = 'active'
  MATCH (c)<-[:PARTY_TO]-(a:Actor)
  WHERE a <> n
  WITH DISTINCT t, id, a
  MATCH (a)-[m:ACTS_IN]->(t)
  WHERE m.onMap AND EXISTS { (:Land {id: m.landId})-[:OF]->(t) }
  RETURN a.id AS actorId, m.landId AS landId, id AS partnerOf
}
RETURN actorId, landId, partnerOf ORDER BY actorId, partnerOf
