// Revokes the access links of one kind that a workshop gave, and ends the sessions that they opened.
// Parameters: workshopId, kind, actorId (null: whichever organisation), now. Columns: revoked (how many).
MATCH (l:AccessLink {workshopId: $workshopId})
WHERE l.kind = $kind AND l.revokedAt IS NULL AND ($actorId IS NULL OR l.actorId = $actorId)
SET l.revokedAt = $now
WITH l
CALL (l) {
  OPTIONAL MATCH (l)<-[:BY]-(session:Session)
  DETACH DELETE session
}
RETURN count(l) AS revoked
