// Takes up, once, the invitation that has this token, else the latest to this address: of two who come with it at once,
// the lock lets one through. The address is kept no longer.
// Parameters: tokenHash, email (null where there is none), now, today. Columns: role, territoryIds (null: all); no row
// where there is none that is good.
CALL () {
  MATCH (l:AccessLink {tokenHash: $tokenHash})
  RETURN l, 0 AS place
  UNION
  MATCH (l:AccessLink {email: $email})
  RETURN l, 1 AS place
}
WITH l, place
WHERE l.kind = 'invitation' AND l.revokedAt IS NULL AND l.usedAt IS NULL
  AND (l.expiresOn IS NULL OR l.expiresOn >= $today)
WITH l ORDER BY place, l.createdAt DESC, l.id
LIMIT 1
SET l.locked = true
REMOVE l.locked
WITH l
WHERE l.revokedAt IS NULL AND l.usedAt IS NULL
SET l.usedAt = $now
REMOVE l.email
RETURN l.role AS role, l.territoryIds AS territoryIds
