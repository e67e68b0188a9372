// Revokes again each access link that was revoked since the backup.
// Parameters: none. Columns: links.
MATCH (old:Discarded)
WHERE old.tokenHash IS NOT NULL AND old.revokedAt IS NOT NULL
MATCH (l:AccessLink {id: old.id})
WHERE l.revokedAt IS NULL
SET l.revokedAt = old.revokedAt
RETURN count(l) AS links
