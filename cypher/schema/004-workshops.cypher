// Constraints and indexes of workshops, participants and contributions.
// Parameters: none. Columns: none.

CREATE CONSTRAINT workshop_id IF NOT EXISTS FOR (n:Workshop) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participant_id IF NOT EXISTS FOR (n:Participant) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT contribution_id IF NOT EXISTS FOR (n:Contribution) REQUIRE n.id IS UNIQUE;

// Participants are no part of a territory's graph: they are found by their workshop's id.
CREATE INDEX participant_workshop IF NOT EXISTS FOR (n:Participant) ON (n.workshopId);
CREATE INDEX access_link_workshop IF NOT EXISTS FOR (n:AccessLink) ON (n.workshopId);

// Names that a new database has never seen: said once, the engine does not warn of them.
CREATE (n:Setup {id: 'workshop-names'})-[:HELD_IN]->(m:Session)-[:SENT_TO]->(n)-[:DURING]->(m)
SET n.title = '', n.question = '', n.perimeterThemes = [''], n.perimeterActors = [''], n.method = '',
  n.invited = 0, n.came = 0, n.acceptance = '', n.step = '', n.rereadUntil = '', n.openedAt = '', n.closedAt = '',
  n.closedOn = '', n.minutes = '', n.workshopId = '', n.participantId = '', n.actorId = '', n.as = '',
  n.answers = '', n.state = '', n.firstName = '', n.research = true, n.joinedAt = ''
DETACH DELETE n, m;
