// Gives territories the properties they have from now on; what is null is removed.
// Parameters: rows (id and every property, null where absent). Columns: written (how many rows).
UNWIND $rows AS row
MATCH (n:Territory {id: row.id})
SET n.name = row.name, n.level = row.level, n.code = row.code, n.population = row.population,
  n.asOf = row.asOf, n.frozen = row.frozen, n.cohorts = row.cohorts, n.fictional = row.fictional,
  n.source = row.source, n.version = row.version
RETURN count(*) AS written
