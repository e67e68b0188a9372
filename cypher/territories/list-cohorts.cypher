// Counts territories by the cohorts they have together; rehearsals have none.
// Parameters: territoryIds (null: all). Columns: territories, cohorts.
MATCH (t:Territory)
WHERE t.level IS NOT NULL AND t.version IS NOT NULL AND coalesce(t.rehearsal, false) = false
  AND ($territoryIds IS NULL OR t.id IN $territoryIds)
RETURN count(t) AS territories, coalesce(t.cohorts, []) AS cohorts
