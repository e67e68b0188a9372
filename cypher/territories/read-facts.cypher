// Reads the facts of one territory as stored, without applying a day; every projection is computed from them.
// `read-cooperation-facts` reads its cooperations.
// Parameters: territoryId. Columns: one row of maps and lists; no row when there is no such territory.  
// territory; actors (ACTS_IN, map and reserve); outside (parties of its cooperations that do not act in it); 
// commitments (FOR it); charterItems, with the carriers acting in it;   changeId (as in read-revision); shown
// (how many questions are put on the screen); shownKeys (which);   servedElsewhere (what its cooperations
// serve that is for another territory); memberships; needs; offers; lands (with   who stands on them). `.*`
// leaves out what is not stored: most properties are not, and reading a null's name costs the driver more
// than all the rest. The row's schema keeps the properties of the model.
MATCH (t:Territory {id: $territoryId})
CALL (t) {
  MATCH (t)-[p:PEER_OF]-(o:Territory)
  WITH o, p ORDER BY o.id, p.since
  WITH o.id AS territoryId, head(collect({frame: p.frame, since: p.since})) AS peer
  WITH territoryId, peer ORDER BY territoryId
  RETURN collect({territoryId: territoryId, frame: peer.frame, since: peer.since}) AS peers
}
CALL (t) {
  MATCH (t)<-[m:ACTS_IN]-(a:Actor)
  WITH m, a ORDER BY a.name, a.id
  RETURN collect(a) AS acting, collect(a {.*, nameKeys: null, foldedName: null, x: m.x, y: m.y, placed: m.placed, membership: m {.*}}) AS actors
}
CALL (t) {
  MATCH (t)<-[m:ACTS_IN]-(:Actor)-[:PARTY_TO]->(c:Cooperation)
  WHERE m.onMap
  WITH DISTINCT c
  RETURN collect(c) AS joined
}
CALL (joined, t) {
  UNWIND joined AS c
  MATCH (c)<-[:PARTY_TO]-(a:Actor)
  // Tests the relationship instead of a collected list of actors: that list would be kept and scanned once for
  // each row.
  WITH DISTINCT a, t
  WHERE NOT EXISTS { (a)-[:ACTS_IN]->(t) }
  WITH a ORDER BY a.name, a.id
  RETURN collect(a {.*, nameKeys: null, foldedName: null}) AS outside
}
CALL (t) {
  MATCH (t)<-[:FOR]-(k:Commitment)
  WITH k ORDER BY k.code, k.id
  RETURN collect({
    id: k.id, code: k.code, text: k.text, origin: k.origin, charterVersion: k.charterVersion, frame: k.frame,
    decidedOn: k.decidedOn, reference: k.reference, horizon: k.horizon, dueOn: k.dueOn, status: k.status,
    version: k.version, territoryId: $territoryId,
    themes: COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
    refines: head(COLLECT { MATCH (k)-[:REFINES]->(r:Commitment) RETURN r.id ORDER BY r.id }),
    carriers: COLLECT {
      MATCH (k)<-[y:CARRIES]-(a:Actor)
      RETURN {actorId: a.id, role: y.role, tableRoles: y.tableRoles, since: y.since, evidence: y.evidence}
      ORDER BY a.id
    }
  }) AS commitments
}
CALL (t) {
  MATCH (k:Commitment {origin: 'charter'})
  WHERE NOT EXISTS { (k)-[:FOR]->(:Territory) }
  WITH k ORDER BY k.id
  RETURN collect({
    id: k.id, code: k.code, text: k.text, origin: k.origin, charterVersion: k.charterVersion, frame: k.frame,
    decidedOn: k.decidedOn, reference: k.reference, horizon: k.horizon, dueOn: k.dueOn, status: k.status,
    version: k.version,
    themes: COLLECT { MATCH (k)-[:ABOUT]->(th:Theme) RETURN th.id ORDER BY th.id },
    refines: head(COLLECT { MATCH (k)-[:REFINES]->(r:Commitment) RETURN r.id ORDER BY r.id }),
    carriers: COLLECT {
      MATCH (k)<-[y:CARRIES]-(a:Actor)-[:ACTS_IN]->(t)
      RETURN {actorId: a.id, role: y.role, tableRoles: y.tableRoles, since: y.since, evidence: y.evidence}
      ORDER BY a.id
    }
  }) AS charterItems
}
CALL (t, joined) {
  UNWIND joined AS c
  MATCH (c)-[:SERVES]->(k:Commitment)-[:REFINES]->(r:Commitment)
  WHERE NOT EXISTS { (k)-[:FOR]->(t) }
  WITH DISTINCT k.id AS id, r.id AS refines ORDER BY id, refines
  RETURN collect({id: id, refines: refines}) AS servedElsewhere
}
CALL (acting) {
  UNWIND acting AS a
  MATCH (a)-[m:MEMBER_OF]->(b:Actor)
  WHERE b IN acting
  WITH m, a, b ORDER BY a.id, b.id
  RETURN collect({fromId: a.id, toId: b.id, since: m.since}) AS memberships
}
CALL (acting) {
  UNWIND acting AS a
  MATCH (a)-[n:NEEDS]->(r:Resource)
  WITH a, n, r ORDER BY a.id, r.id
  RETURN collect({actorId: a.id, resourceId: r.id, themeId: n.themeId, note: n.note}) AS needs
}
CALL (acting) {
  UNWIND acting AS a
  MATCH (a)-[n:OFFERS]->(r:Resource)
  WITH a, n, r ORDER BY a.id, r.id
  RETURN collect({actorId: a.id, resourceId: r.id, themeId: n.themeId, note: n.note}) AS offers
}
CALL (t) {
  MATCH (t)<-[m:ACTS_IN]-(a:Actor)
  WHERE m.landId IS NOT NULL AND EXISTS { (t)<-[:OF]-(:Land) }
  WITH t, m.landId AS landId, a.id AS actorId ORDER BY actorId
  WITH t, landId, collect(actorId) AS actorIds
  MATCH (t)<-[:OF]-(l:Land {id: landId})
  WITH l, actorIds ORDER BY l.id
  RETURN collect(l {.id, .name, .x, .y, actorIds: actorIds}) AS lands
}
CALL (t) {
  OPTIONAL MATCH (t)<-[:HELD_IN]-(w:Workshop {status: 'closed'})
  WITH w ORDER BY w.on DESC, w.id LIMIT 1
  OPTIONAL MATCH (w)<-[:SENT_TO]-(c:Contribution)
  WHERE c.state <> 'refused'
  WITH c.actorId AS actorId, c.answers CONTAINS '"screen":"rereading"' AS rereads
  WITH collect(DISTINCT CASE WHEN NOT rereads THEN actorId END) AS spoke,
    collect(DISTINCT CASE WHEN rereads THEN actorId END) AS again
  WITH spoke, size([id IN again WHERE id IN spoke]) AS number
  RETURN CASE WHEN number > 0 THEN {by: number, of: size(spoke)} END AS reread
}
RETURN {
    id: t.id, name: t.name, level: t.level, code: t.code, population: t.population, asOf: t.asOf,
    frozen: t.frozen, cohorts: t.cohorts, fictional: t.fictional, rehearsal: t.rehearsal, source: t.source,
    version: t.version, revision: t.revision,
    peers: peers,
    parents: COLLECT { MATCH (t)-[:PART_OF]->(o:Territory) RETURN o.id ORDER BY o.id },
    reread: reread
  } AS territory,
  head(COLLECT {
    MATCH (t)<-[:CHANGED {revision: t.revision}]-(c:Change)
    RETURN c.id ORDER BY c.id LIMIT 1
  }) AS changeId,
  COUNT { MATCH (t)<-[:ON]-(g:GapAnswer) WHERE g.shown IS NOT NULL } AS shown,
  COLLECT { MATCH (t)<-[:ON]-(g:GapAnswer) WHERE g.shown IS NOT NULL RETURN g.key ORDER BY g.key } AS shownKeys,
  actors, outside, commitments, charterItems, servedElsewhere, memberships, needs, offers, lands
