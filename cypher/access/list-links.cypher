// Lists access links, newest first. The link of a card is valid until the last day of rereading.
// Parameters: id (null: all of them), codePrefix (what begins all codes that this server can recognise; null:
// whatever begins them). Columns: link.
MATCH (l:AccessLink)
WHERE $id IS NULL OR l.id = $id
OPTIONAL MATCH (w:Workshop {id: CASE l.kind WHEN 'card' THEN l.workshopId END})
WITH l, CASE WHEN w IS NULL THEN l.expiresOn ELSE w.rereadUntil END AS expiresOn
// Limit 1,000: valid links come first.
ORDER BY l.revokedAt IS NOT NULL, l.createdAt DESC, l.id
LIMIT 1000
RETURN {
    id: l.id, kind: l.kind, role: l.role, territoryIds: l.territoryIds, label: l.label, expiresOn: expiresOn,
    createdAt: l.createdAt, createdBy: l.createdBy, revokedAt: l.revokedAt, usedAt: l.usedAt,
    workshopId: l.workshopId, actorId: l.actorId, email: l.email,
    isLost: CASE WHEN l.kind = 'code' AND $codePrefix IS NOT NULL AND NOT l.tokenHash STARTS WITH $codePrefix THEN true END
  } AS link
ORDER BY link.createdAt DESC, link.id
