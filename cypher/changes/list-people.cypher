// Who made changes in a territory, as far as they said?
// Parameters: territoryId. Columns: name.
MATCH (:Territory {id: $territoryId})<-[:CHANGED]-(c:Change)
WHERE c.by IS NOT NULL
RETURN DISTINCT c.by AS name ORDER BY name
