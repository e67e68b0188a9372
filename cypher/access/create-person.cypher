// Takes up an invitation, once: of two who come with it at once, the lock lets one through.
// Parameters: tokenHash, id, name, nameKey, passwordHash, now, today. Columns: id; no row when it is good for nothing.
MATCH (l:AccessLink {tokenHash: $tokenHash})
SET l.locked = true
REMOVE l.locked
WITH l
WHERE l.kind = 'invitation' AND l.revokedAt IS NULL AND l.usedAt IS NULL
  AND (l.expiresOn IS NULL OR l.expiresOn >= $today)
SET l.usedAt = $now
CREATE (p:Person {id: $id})
SET p.name = $name, p.nameKey = $nameKey, p.passwordHash = $passwordHash, p.role = l.role,
  p.territoryIds = l.territoryIds, p.createdAt = $now
RETURN p.id AS id
