// Withdraws the ways in of a kind that a workshop gave, and ends the sessions of those who came by them.
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
