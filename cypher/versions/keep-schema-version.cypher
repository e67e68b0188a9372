// Notes that a file of cypher/schema is being applied; waits for another that applies it, and then fails.
// Parameters: name, at, program. Columns: name.
CREATE (v:SchemaVersion {name: $name, at: $at, program: $program})
RETURN v.name AS name
