// Which files of cypher/schema were applied to this database?
// Parameters: none. Columns: name.
MATCH (v:SchemaVersion)
RETURN v.name AS name ORDER BY name
