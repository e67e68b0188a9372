// Sets the code of a workshop and replaces the former one, whose sessions continue. The lock orders two
// simultaneous requests, and the later one wins.
// Parameters: id (where there was none), workshopId, territoryIds, label, tokenHash, sealed, expiresOn, now,
// createdBy. Columns: id.
MATCH (w:Workshop {id: $workshopId})
SET w.locked = true
REMOVE w.locked
WITH w
OPTIONAL MATCH (former:AccessLink {workshopId: $workshopId})
WHERE former.kind = 'code' AND former.revokedAt IS NULL
WITH former ORDER BY former.createdAt DESC, former.id
LIMIT 1
MERGE (l:AccessLink {id: coalesce(former.id, $id)})
SET l.kind = 'code', l.role = 'participant', l.workshopId = $workshopId, l.territoryIds = $territoryIds,
  l.label = $label, l.tokenHash = $tokenHash, l.sealed = $sealed, l.expiresOn = $expiresOn,
  l.createdAt = $now, l.createdBy = $createdBy
RETURN l.id AS id
