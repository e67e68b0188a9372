// The Charter's items are read with every map, among all the commitments of all territories.
// Parameters: none. Columns: none.

CREATE INDEX commitment_origin IF NOT EXISTS FOR (n:Commitment) ON (n.origin);
