// Takes the write locks of everything that a write will touch, in the order of the lists, before it reads or
// compares versions. Reads take no locks, so a property must be set first for a version check to hold. The
// property is a separate one: `SET n.revision = n.revision` would read before it locks, and write a stale
// value back. Returns whether this mutation is known already, and whether a rehearsal is open.
// Parameters: territoryIds, actorIds, commitmentIds, cooperationIds (each ascending), mutationId (null for
// none). Columns: subjectId, requestHash of the known change, else null; revisions (that it gave to territories,
// ascending by id); hasRehearsals (there is a territory to practise on).
CALL () {
  UNWIND $territoryIds AS id
  MATCH (n:Territory {id: id})
  SET n.locked = true
  REMOVE n.locked
}
CALL () {
  UNWIND $actorIds AS id
  MATCH (n:Actor {id: id})
  SET n.locked = true
  REMOVE n.locked
}
CALL () {
  UNWIND $commitmentIds AS id
  MATCH (n:Commitment {id: id})
  SET n.locked = true
  REMOVE n.locked
}
CALL () {
  UNWIND $cooperationIds AS id
  MATCH (n:Cooperation {id: id})
  SET n.locked = true
  REMOVE n.locked
}
OPTIONAL MATCH (c:Change {mutationId: $mutationId})
RETURN c.subjectId AS subjectId, c.requestHash AS requestHash,
  COLLECT {
    MATCH (c)-[of:CHANGED]->(t:Territory)
    RETURN {territoryId: t.id, revision: of.revision} ORDER BY t.id
  } AS revisions,
  EXISTS { MATCH (:Territory {rehearsal: true}) } AS hasRehearsals
