// How many actors act in a territory, on its map or in reserve: cheap, it is asked before all of them are read.
// Parameters: territoryId. Columns: actors.
MATCH (t:Territory {id: $territoryId})
RETURN COUNT { (t)<-[:ACTS_IN]-() } AS actors
