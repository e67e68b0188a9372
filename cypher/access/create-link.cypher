// Creates an access link, stored by the hash of its token.
// Parameters: id, kind, role, territoryIds (null: all), label, tokenHash, expiresOn, now, createdBy,
// workshopId, actorId, email. Columns: id.
CREATE (l:AccessLink {id: $id})
SET l.kind = $kind, l.role = $role, l.territoryIds = $territoryIds, l.label = $label, l.tokenHash = $tokenHash,
  l.expiresOn = $expiresOn, l.createdAt = $now, l.createdBy = $createdBy,
  l.workshopId = $workshopId, l.actorId = $actorId, l.email = $email
RETURN l.id AS id
