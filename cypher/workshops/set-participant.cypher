// Notes who speaks in a workshop; an id that another workshop knows stays there.
// Parameters: id, workshopId, firstName, actorId, as, research, now. Columns: id.
MERGE (p:Participant {id: $id})
ON CREATE SET p.workshopId = $workshopId, p.joinedAt = $now
WITH p
WHERE p.workshopId = $workshopId
SET p.firstName = $firstName, p.actorId = $actorId, p.as = $as, p.research = $research
RETURN p.id AS id
