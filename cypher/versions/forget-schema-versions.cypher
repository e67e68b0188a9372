// Notes that files of cypher/schema are no longer applied: the database goes back to an older program.
// Parameters: names. Columns: forgotten.
MATCH (v:SchemaVersion)
WHERE v.name IN $names
DELETE v
RETURN count(*) AS forgotten
