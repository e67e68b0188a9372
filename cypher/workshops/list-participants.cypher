// Who speaks in a workshop, in the order in which they came.
// Parameters: workshopId, id (null: all of them). Columns: participant.
MATCH (p:Participant {workshopId: $workshopId})
WHERE $id IS NULL OR p.id = $id
RETURN p { .id, .firstName, .actorId, .as, .research, .joinedAt } AS participant
ORDER BY p.joinedAt, p.id
LIMIT 2000
