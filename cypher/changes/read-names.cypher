// Reads the present names of these elements.
// Parameters: territoryIds, actorIds, commitmentIds, cooperationIds. Columns: key (`Actor:amap`), name (null
// for a cooperation), partyIds (empty but for a cooperation).
CALL () {
  UNWIND $territoryIds AS id
  MATCH (n:Territory {id: id})
  RETURN 'Territory:' + n.id AS key, n.name AS name, [] AS partyIds
  UNION
  UNWIND $actorIds AS id
  MATCH (n:Actor {id: id})
  RETURN 'Actor:' + n.id AS key, n.name AS name, [] AS partyIds
  UNION
  UNWIND $commitmentIds AS id
  MATCH (n:Commitment {id: id})
  RETURN 'Commitment:' + n.id AS key, n.text AS name, [] AS partyIds
  UNION
  UNWIND $cooperationIds AS id
  MATCH (n:Cooperation {id: id})
  RETURN 'Cooperation:' + n.id AS key, null AS name,
    COLLECT { MATCH (n)<-[p:PARTY_TO]-(a:Actor) RETURN a.id ORDER BY p.role, a.id } AS partyIds
}
RETURN key, name, partyIds ORDER BY key
