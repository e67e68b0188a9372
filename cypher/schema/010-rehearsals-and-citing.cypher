// Rehearsals are few among the territories: each write that ties something asks first whether there is any.
// Parameters: none. Columns: none.

CREATE INDEX territory_rehearsal IF NOT EXISTS FOR (n:Territory) ON (n.rehearsal);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'citing-names', authors: [''], organisation: '', licence: '', software: '', rehearsal: false})
DELETE n;
