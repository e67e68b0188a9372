// Names that a new database has never seen (ownership of participants by devices, kinds of authors, sealed
// codes), created so that the engine does not warn of them.
// Parameters: none. Columns: none.

CREATE (n:Setup {id: 'author-names', owners: [''], byKind: '', sealed: ''})
DETACH DELETE n;
