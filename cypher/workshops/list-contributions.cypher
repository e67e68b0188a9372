// Lists the contributions to a workshop in the order of arrival.
// Parameters: workshopId, id, participantId, actorId, state (each null for all). Columns: contribution.
MATCH (c:Contribution)-[:SENT_TO]->(:Workshop {id: $workshopId})
WHERE ($id IS NULL OR c.id = $id)
  AND ($participantId IS NULL OR c.participantId = $participantId)
  AND ($actorId IS NULL OR c.actorId = $actorId)
  AND ($state IS NULL OR c.state = $state)
RETURN c { .id, .participantId, .actorId, .as, .answers, .state, .reason, .at } AS contribution
ORDER BY c.at, c.id
LIMIT 5000
