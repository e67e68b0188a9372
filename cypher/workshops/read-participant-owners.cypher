// Which devices and sessions own a participant of a workshop?
// Parameters: id, workshopId. Columns: owners (hashes; null where they were not noted).
MATCH (p:Participant {id: $id, workshopId: $workshopId})
RETURN p.owners AS owners
