// Is there such a territory, and at which day is it read by default?
// Parameters: territoryId. Columns: id, asOf, rehearsal, fictional.
MATCH (t:Territory {id: $territoryId})
RETURN t.id AS id, t.asOf AS asOf, coalesce(t.rehearsal, false) AS rehearsal,
  coalesce(t.fictional, false) AS fictional
