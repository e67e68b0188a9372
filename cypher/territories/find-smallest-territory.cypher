// Finds the territory with the fewest actors, among those with a minimum number.
// Parameters: atLeast. Columns: id (of the first one); no row when there is none.
MATCH (t:Territory)
WITH t.id AS id, COUNT { (t)<-[:ACTS_IN]-() } AS actors
WHERE actors >= $atLeast
RETURN id ORDER BY actors, id LIMIT 1
