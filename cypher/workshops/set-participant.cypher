// Notes who speaks in a workshop; an id that another workshop or another device has stays theirs.
// Parameters: id, workshopId, owners (device and session that ask), isOwner (false: a facilitator corrects it),
//   firstName, actorId, as, research, now. Columns: id.
MERGE (p:Participant {id: $id})
ON CREATE SET p.workshopId = $workshopId, p.joinedAt = $now, p.owners = $owners
WITH p
WHERE p.workshopId = $workshopId
  AND (NOT $isOwner OR any(owner IN p.owners WHERE owner IN $owners))
SET p.owners = CASE
    WHEN $isOwner THEN ($owners + [owner IN coalesce(p.owners, []) WHERE NOT owner IN $owners])[..8]
    ELSE p.owners
  END,
  p.firstName = $firstName, p.actorId = $actorId, p.as = $as, p.research = $research
RETURN p.id AS id
