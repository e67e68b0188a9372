// Withdraws a way in, forgets the address that it was for, and ends the sessions of those who came by it.
// Parameters: id, now. Columns: id.
MATCH (l:AccessLink {id: $id})
SET l.revokedAt = coalesce(l.revokedAt, $now)
REMOVE l.email
WITH l
CALL (l) {
  OPTIONAL MATCH (l)<-[:BY]-(session:Session)
  DETACH DELETE session
}
RETURN l.id AS id
