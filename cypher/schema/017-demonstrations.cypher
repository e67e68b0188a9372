// Demonstrations are found without reading the other territories.
// Parameters: none. Columns: none.

CREATE INDEX territory_fictional IF NOT EXISTS FOR (n:Territory) ON (n.fictional);
CREATE INDEX territory_source IF NOT EXISTS FOR (n:Territory) ON (n.source);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'demonstrations', fictional: false, source: '', cohorts: ['']})
DELETE n;
