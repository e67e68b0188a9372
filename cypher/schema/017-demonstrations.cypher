// Demonstrations are found without reading the other territories.
// Parameters: none. Columns: none.

CREATE INDEX territory_fictional IF NOT EXISTS FOR (n:Territory) ON (n.fictional);
CREATE INDEX territory_source IF NOT EXISTS FOR (n:Territory) ON (n.source);
