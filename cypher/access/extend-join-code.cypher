// Moves the last day of the code of a workshop, never to an earlier one; a revoked code stays so.
// Parameters: workshopId, expiresOn. Columns: extended (how many).
MATCH (l:AccessLink {workshopId: $workshopId})
WHERE l.kind = 'code' AND l.revokedAt IS NULL AND l.expiresOn < $expiresOn
SET l.expiresOn = $expiresOn
RETURN count(l) AS extended
