// For which organisations has a workshop a link that still opens their card? It is good until the last day of rereading.
// Parameters: workshopId, today. Columns: card.
MATCH (l:AccessLink {workshopId: $workshopId})
WHERE l.kind = 'card' AND l.revokedAt IS NULL
MATCH (w:Workshop {id: $workshopId})
WHERE w.rereadUntil IS NULL OR w.rereadUntil >= $today
RETURN {actorId: l.actorId, expiresOn: w.rereadUntil, createdAt: l.createdAt, createdBy: l.createdBy} AS card
ORDER BY card.createdAt, card.actorId
LIMIT 1000
