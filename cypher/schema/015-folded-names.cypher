// Names as they are compared, derived by the program: lists are sorted by them, words are searched in them.
// Parameters: none. Columns: none.

CREATE INDEX actor_folded_name IF NOT EXISTS FOR (n:Actor) ON (n.foldedName);
CREATE TEXT INDEX actor_name_words IF NOT EXISTS FOR (n:Actor) ON (n.foldedName);
CREATE INDEX territory_folded_name IF NOT EXISTS FOR (n:Territory) ON (n.foldedName);

// Signing in deletes expired sessions; an organisation's word is sought by its actor: neither reads all of them.
CREATE INDEX session_expires_at IF NOT EXISTS FOR (n:Session) ON (n.expiresAt);
CREATE INDEX contribution_actor IF NOT EXISTS FOR (n:Contribution) ON (n.actorId);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'folded-names', foldedName: ''})
DELETE n;
