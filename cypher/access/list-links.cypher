// Which ways in were given, the latest first?
// Parameters: id (null: all of them). Columns: link.
MATCH (l:AccessLink)
WHERE $id IS NULL OR l.id = $id
RETURN {
    id: l.id, kind: l.kind, role: l.role, territoryIds: l.territoryIds, label: l.label, expiresOn: l.expiresOn,
    createdAt: l.createdAt, createdBy: l.createdBy, revokedAt: l.revokedAt, usedAt: l.usedAt,
    workshopId: l.workshopId, actorId: l.actorId
  } AS link
ORDER BY l.createdAt DESC, l.id
LIMIT 1000
