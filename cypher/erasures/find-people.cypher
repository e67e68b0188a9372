// Lists the participants who spoke for these actors in workshops, and the access links of these actors.
// Parameters: actorIds. Columns: participants, links.
RETURN COLLECT {
    MATCH (p:Participant)
    WHERE p.actorId IN $actorIds
    RETURN {id: p.id, workshopId: p.workshopId, firstName: p.firstName, as: p.as, research: p.research,
      joinedAt: p.joinedAt}
    ORDER BY p.joinedAt, p.id
  } AS participants,
  COLLECT {
    MATCH (l:AccessLink)
    WHERE l.actorId IN $actorIds
    RETURN {id: l.id, kind: l.kind, label: l.label, createdAt: l.createdAt}
    ORDER BY l.createdAt, l.id
  } AS links
