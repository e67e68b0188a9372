// Reads territories, with peers in either direction, parents, and the change that made the revision.
// Parameters: ids. Columns: territory, changeId.
UNWIND $ids AS wanted
MATCH (t:Territory {id: wanted})
CALL (t) {
  MATCH (t)-[p:PEER_OF]-(o:Territory)
  WITH o.id AS territoryId, p ORDER BY o.id, p.since
  WITH territoryId, head(collect({frame: p.frame, since: p.since})) AS peer
  WITH territoryId, peer ORDER BY territoryId
  RETURN collect({territoryId: territoryId, frame: peer.frame, since: peer.since}) AS peers
}
RETURN t {.*,
    cohorts: coalesce(t.cohorts, []), revision: coalesce(t.revision, 0),
    peers: peers,
    parents: COLLECT { MATCH (t)-[:PART_OF]->(o:Territory) RETURN o.id ORDER BY o.id }
  } AS territory,
  head(COLLECT {
    MATCH (t)<-[:CHANGED {revision: t.revision}]-(c:Change)
    RETURN c.id ORDER BY c.id LIMIT 1
  }) AS changeId
ORDER BY t.id
