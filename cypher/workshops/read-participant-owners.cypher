// Which devices and sessions own a participant of a workshop?
// Parameters: id, workshopId. Columns: owners (hashes; none where they were not noted).
MATCH (p:Participant {id: $id, workshopId: $workshopId})
RETURN coalesce(p.owners, []) AS owners
