// Which territories is a frozen state of, be they there or not?
// Parameters: id. Columns: territoryIds.
MATCH (s:Snapshot {id: $id})
RETURN s.territoryIds AS territoryIds
