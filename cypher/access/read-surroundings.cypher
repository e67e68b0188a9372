// Finds the territories in which these actors, their partners, and the parties of these cooperations act.
// Parameters: actorIds, cooperationIds. Columns: kind, id, private, actsIn, around (of an actor where each of
// its   partners acts, of a cooperation where each party does).
CALL () {
  UNWIND $actorIds AS id
  MATCH (a:Actor {id: id})
  RETURN 'Actor' AS kind, id, coalesce(a.private, false) AS private,
    COLLECT { MATCH (a)-[:ACTS_IN]->(t:Territory) RETURN t.id ORDER BY t.id } AS actsIn,
    COLLECT {
      MATCH (a)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(b:Actor)
      WITH DISTINCT b
      WITH COLLECT { MATCH (b)-[:ACTS_IN]->(t:Territory) RETURN t.id ORDER BY t.id } AS theirs
      RETURN DISTINCT theirs
    } AS around
  UNION
  UNWIND $cooperationIds AS id
  MATCH (c:Cooperation {id: id})
  RETURN 'Cooperation' AS kind, id, coalesce(c.private, false) AS private, [] AS actsIn,
    COLLECT {
      MATCH (c)<-[:PARTY_TO]-(b:Actor)
      RETURN COLLECT { MATCH (b)-[:ACTS_IN]->(t:Territory) RETURN t.id ORDER BY t.id }
    } AS around
}
RETURN DISTINCT kind, id, private, actsIn, around ORDER BY kind, id
