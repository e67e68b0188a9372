// Who has an account?
// Parameters: none. Columns: id, name, role, territoryIds (null: all), createdAt, provider (by which they sign in; null:
// by a password).
MATCH (p:Person)
OPTIONAL MATCH (b:Binding)-[:BINDS]->(p)
RETURN p.id AS id, p.name AS name, p.role AS role, p.territoryIds AS territoryIds, p.createdAt AS createdAt,
  b.provider AS provider
ORDER BY p.nameKey, id
LIMIT 1000
