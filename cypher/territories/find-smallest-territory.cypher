// Which territory has the fewest actors?
// Parameters: none. Columns: id (of the first one); no row when there is no territory.
MATCH (t:Territory)
RETURN t.id AS id ORDER BY COUNT { (t)<-[:ACTS_IN]-() }, id LIMIT 1
