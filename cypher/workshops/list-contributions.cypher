// Which statements were made in a workshop, in their order of arrival?
// Parameters: workshopId, id, participantId, actorId, state (each null for all), owners (the devices whose
// participants   said it; null for all). Columns: contribution.
MATCH (c:Contribution)-[:SENT_TO]->(:Workshop {id: $workshopId})
WHERE ($id IS NULL OR c.id = $id)
  AND ($participantId IS NULL OR c.participantId = $participantId)
  AND ($actorId IS NULL OR c.actorId = $actorId)
  AND ($state IS NULL OR c.state = $state)
  AND ($owners IS NULL OR EXISTS {
    MATCH (p:Participant {id: c.participantId, workshopId: $workshopId})
    WHERE any(owner IN p.owners WHERE owner IN $owners)
  })
RETURN c { .id, .participantId, .actorId, .as, .answers, .state, .reason, .at, .late, .saidAt } AS contribution
ORDER BY c.at, c.id
LIMIT 5000
