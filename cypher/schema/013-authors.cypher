// Devices own participants, changes say what kind of author made them, and codes are kept sealed: names that a new
// database has never seen, so that the engine does not warn of them.
// Parameters: none. Columns: none.

CREATE (n:Setup {id: 'author-names', owners: [''], byKind: '', sealed: ''})
DETACH DELETE n;
