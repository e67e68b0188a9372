// Names of actors in a full-text index: keys that the program derives from them, one text an actor.
// Parameters: none. Columns: none.

CREATE FULLTEXT INDEX actor_name_keys IF NOT EXISTS FOR (n:Actor) ON EACH [n.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'name-keys', nameKeys: '', rules: 0, fictional: false})
DELETE n;
