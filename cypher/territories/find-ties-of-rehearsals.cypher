// Finds elements that would tie a rehearsal to other territories: actors and cooperations in both, official
// institutions in it, rehearsals with a peer or place elsewhere.
// Parameters: actorIds, officialIds, cooperationIds, territoryIds. Columns: id.
CALL () {
  UNWIND $actorIds AS id
  MATCH (a:Actor {id: id})
  CALL (a) {
    MATCH (a)-[:ACTS_IN]->(t:Territory)
    RETURN t
    UNION
    MATCH (a)-[:CARRIES]->(:Commitment)-[:FOR]->(t:Territory)
    RETURN t
    UNION
    MATCH (a)-[:MEMBER_OF]-(:Actor)-[:ACTS_IN]->(t:Territory)
    RETURN t
    UNION
    MATCH (a)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
    RETURN t
  }
  WITH id, collect(DISTINCT t) AS around
  WHERE any(t IN around WHERE t.rehearsal) AND (size(around) > 1 OR id IN $officialIds)
  RETURN id
  UNION
  UNWIND $cooperationIds AS id
  MATCH (c:Cooperation {id: id})
  CALL (c) {
    MATCH (c)<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
    RETURN t
    UNION
    MATCH (c)-[:SERVES]->(:Commitment)-[:FOR]->(t:Territory)
    RETURN t
  }
  WITH id, collect(DISTINCT t) AS around
  WHERE any(t IN around WHERE t.rehearsal) AND size(around) > 1
  RETURN id
  UNION
  UNWIND $territoryIds AS id
  MATCH (t:Territory {id: id})
  WHERE t.rehearsal AND EXISTS { (t)-[:PEER_OF|PART_OF]-(:Territory) }
  RETURN id
}
RETURN DISTINCT id ORDER BY id
