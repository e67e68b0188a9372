// People who sign in by the account of their organisation: each is found by what binds them to it, a hash of issuer and
// subject.
// Parameters: none. Columns: none.

CREATE CONSTRAINT binding_id IF NOT EXISTS FOR (n:Binding) REQUIRE n.id IS UNIQUE;
CREATE INDEX access_link_email IF NOT EXISTS FOR (n:AccessLink) ON (n.email);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (b:Setup:Binding {id: 'binding-names', issuer: '', subject: '', provider: '', boundAt: '', withdrawnAt: '',
  email: '', idToken: ''})-[r:BINDS]->(:Setup {id: 'bound-names'})
WITH b, r, endNode(r) AS p
DETACH DELETE b, p;
