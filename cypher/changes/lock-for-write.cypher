// Takes the write locks of what a write will touch, in the order of the lists, before anything of it is read or
// compared: reads are not locked, so setting a property first is what makes a version checked a version that holds.
// A property of its own: `SET n.revision = n.revision` would read before it locks, and write back what it read.
// Then: is this mutation known already, and does anybody practise?
// Parameters: territoryIds, actorIds, commitmentIds, cooperationIds (each ascending), mutationId (null for none).
// Columns: subjectId, requestHash of the known change, else null; hasRehearsals (there is a territory to practise on).
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
  EXISTS { MATCH (:Territory {rehearsal: true}) } AS hasRehearsals
