// Lists the territories of a frozen state, including deleted ones.
// Parameters: id. Columns: territoryIds.
MATCH (s:Snapshot {id: $id})
RETURN s.territoryIds AS territoryIds
