// Finds the valid code of a workshop, in its sealed form, with its last day.
// Parameters: workshopId, today. Columns: sealed, expiresOn, madeAt.
MATCH (l:AccessLink {workshopId: $workshopId})
WHERE l.kind = 'code' AND l.revokedAt IS NULL AND l.expiresOn >= $today AND l.sealed IS NOT NULL
RETURN l.sealed AS sealed, l.expiresOn AS expiresOn, l.createdAt AS madeAt
ORDER BY l.createdAt DESC, l.id
LIMIT 1
