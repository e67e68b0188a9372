// Which way in has this token, and is it still good?
// Parameters: tokenHash, kinds, today. Columns: id, label, role, territoryIds (null: all), expiresOn.
MATCH (l:AccessLink {tokenHash: $tokenHash})
WHERE l.kind IN $kinds AND l.revokedAt IS NULL AND (l.expiresOn IS NULL OR l.expiresOn >= $today)
RETURN l.id AS id, l.label AS label, l.role AS role, l.territoryIds AS territoryIds, l.expiresOn AS expiresOn
