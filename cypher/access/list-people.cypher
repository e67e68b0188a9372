// Who has a password?
// Parameters: none. Columns: id, name, role, territoryIds (null: all), createdAt.
MATCH (p:Person)
RETURN p.id AS id, p.name AS name, p.role AS role, p.territoryIds AS territoryIds, p.createdAt AS createdAt
ORDER BY p.nameKey, id
LIMIT 1000
