// Identity and the look-ups every screen makes. Each statement may run again: it then changes nothing.
// Parameters: none. Columns: none.

CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (n:Territory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT commitment_id IF NOT EXISTS FOR (n:Commitment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cooperation_id IF NOT EXISTS FOR (n:Cooperation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT declaration_id IF NOT EXISTS FOR (n:Declaration) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gap_answer_id IF NOT EXISTS FOR (n:GapAnswer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;

// The same request sent twice makes one Change, also when both arrive at once or after a restart.
CREATE CONSTRAINT change_mutation_id IF NOT EXISTS FOR (n:Change) REQUIRE n.mutationId IS UNIQUE;

CREATE INDEX actor_siren IF NOT EXISTS FOR (n:Actor) ON (n.siren);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX territory_name IF NOT EXISTS FOR (n:Territory) ON (n.name);
CREATE INDEX cooperation_status IF NOT EXISTS FOR (n:Cooperation) ON (n.status);
CREATE INDEX change_subject_id IF NOT EXISTS FOR (n:Change) ON (n.subjectId);

// An answer is found by the key of its gap, then by its territory: the same key exists in several.
CREATE INDEX gap_answer_key IF NOT EXISTS FOR (n:GapAnswer) ON (n.key);

// Replay of what a map missed: changes of a territory after a revision.
CREATE INDEX changed_revision IF NOT EXISTS FOR ()-[r:CHANGED]-() ON (r.revision);

// Finds the changes after a moment, to restore the state as of then.
CREATE INDEX change_at IF NOT EXISTS FOR (n:Change) ON (n.at);
