// Gives a person another password, and ends every other session of theirs.
// Parameters: id, passwordHash, tokenHash (of the session that stays). Columns: id.
MATCH (p:Person {id: $id})
SET p.passwordHash = $passwordHash
WITH p
CALL (p) {
  MATCH (p)<-[:OF]-(session:Session)
  WHERE session.tokenHash <> $tokenHash
  DETACH DELETE session
}
RETURN p.id AS id
