// Revokes an access link, deletes its e-mail address, and ends the sessions that it opened.
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
