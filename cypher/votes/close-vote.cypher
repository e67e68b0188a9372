// Closes a vote; one that is closed stays as it was.
// Parameters: id, workshopId, now. Columns: id.
MATCH (v:Vote {id: $id, workshopId: $workshopId})
SET v.status = 'closed', v.closedAt = coalesce(v.closedAt, $now)
RETURN v.id AS id
