// Which territory has the fewest actors, of those that have so many?
// Parameters: atLeast. Columns: id (of the first one); no row when there is none.
MATCH (t:Territory)
WITH t.id AS id, COUNT { (t)<-[:ACTS_IN]-() } AS actors
WHERE actors >= $atLeast
RETURN id ORDER BY actors, id LIMIT 1
