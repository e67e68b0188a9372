// Who made the change of a revision, as credentials tell it?
// Parameters: territoryId, revision. Columns: byKey (null where it was not noted).
MATCH (c:Change)-[:CHANGED {revision: $revision}]->(:Territory {id: $territoryId})
RETURN c.byKey AS byKey
ORDER BY c.id
LIMIT 1
