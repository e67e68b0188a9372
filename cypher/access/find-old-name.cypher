// Finds a session whose cookie may still come over https under its name of http. It was opened before https had
// a name of its own, and came under that first less than a minute ago, or not yet.
// Parameters: tokenHash, now. Columns: expiresAt; no row where the old name opens nothing.
MATCH (s:Session {tokenHash: $tokenHash})
WHERE s.expiresAt > $now AND (s.oldNameUntil IS NULL OR s.oldNameUntil > $now)
RETURN s.expiresAt AS expiresAt
