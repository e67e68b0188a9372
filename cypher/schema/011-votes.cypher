// Votes of workshops: what is chosen from, and the dots that seats gave.
// Parameters: none. Columns: none.

CREATE CONSTRAINT vote_id IF NOT EXISTS FOR (n:Vote) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT vote_choice_id IF NOT EXISTS FOR (n:VoteChoice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ballot_id IF NOT EXISTS FOR (n:Ballot) REQUIRE n.id IS UNIQUE;

// Votes are no part of the graph of a territory: found by the workshop they name.
CREATE INDEX vote_workshop IF NOT EXISTS FOR (n:Vote) ON (n.workshopId);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup:Vote {id: 'vote-names', workshopId: '', about: '', dots: 0, status: '', openedAt: '', closedAt: ''})
CREATE (m:Setup:VoteChoice {id: 'vote-choice-names', key: '', fr: '', en: '', frReason: '', enReason: '', place: 0,
  actorIds: [''], cooperationIds: ['']})-[:CHOICE_IN]->(n)
CREATE (b:Setup:Ballot {id: 'ballot-names', seat: '', device: '', at: ''})-[:CAST_IN]->(n)
CREATE (b)-[:GIVES {dots: 0}]->(m)
DETACH DELETE n, m, b;
