// Deletes a person with all sessions, unless they are the last administrator. Their sign-in account stays
// bound as withdrawn: it opens no session again without an invitation.
// Parameters: id, now. Columns: id; no row when it is the last administrator.
MERGE (s:Setup {id: 'setup'})
SET s.locked = true
REMOVE s.locked
WITH s
MATCH (p:Person {id: $id})
WHERE p.role <> 'administrator' OR EXISTS { MATCH (other:Person {role: 'administrator'}) WHERE other <> p }
CALL (p) {
  OPTIONAL MATCH (p)<-[:OF]-(session:Session)
  DETACH DELETE session
}
CALL (p) {
  OPTIONAL MATCH (b:Binding)-[:BINDS]->(p)
  SET b.withdrawnAt = $now
  REMOVE b.issuer, b.subject, b.provider, b.boundAt
}
WITH p, p.id AS id
DETACH DELETE p
RETURN id
