// Finds the person or access link of a session that is still valid. A session ends with its person or access
// link; the link of a card expires after the last day of rereading.
// Parameters: tokenHash, now, today. Columns: id, name, role, territoryIds (null: all), isPerson, provider
// (by which they signed in), workshopId, actorId (null where none).
MATCH (s:Session {tokenHash: $tokenHash})
WHERE s.expiresAt > $now
OPTIONAL MATCH (s)-[:OF]->(p:Person)
OPTIONAL MATCH (s)-[:BY]->(l:AccessLink)
WHERE l.revokedAt IS NULL
OPTIONAL MATCH (w:Workshop {id: CASE l.kind WHEN 'card' THEN l.workshopId END})
WITH s, p, coalesce(p, l) AS owner, CASE WHEN w IS NULL THEN l.expiresOn ELSE w.rereadUntil END AS expiresOn
WHERE owner IS NOT NULL AND (expiresOn IS NULL OR expiresOn >= $today)
RETURN owner.id AS id, coalesce(p.name, s.name, owner.label) AS name, owner.role AS role,
  owner.territoryIds AS territoryIds, p IS NOT NULL AS isPerson, s.provider AS provider,
  owner.workshopId AS workshopId, owner.actorId AS actorId
LIMIT 1
