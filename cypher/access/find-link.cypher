// Finds the valid access link with this token. The link of a card expires after the last day of rereading.
// Parameters: tokenHash, kinds, today. Columns: id, label, role, territoryIds (null: all), expiresOn.
MATCH (l:AccessLink {tokenHash: $tokenHash})
WHERE l.kind IN $kinds AND l.revokedAt IS NULL
OPTIONAL MATCH (w:Workshop {id: CASE l.kind WHEN 'card' THEN l.workshopId END})
WITH l, CASE WHEN w IS NULL THEN l.expiresOn ELSE w.rereadUntil END AS expiresOn
WHERE expiresOn IS NULL OR expiresOn >= $today
RETURN l.id AS id, l.label AS label, l.role AS role, l.territoryIds AS territoryIds, expiresOn
