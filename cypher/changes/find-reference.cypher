// Which of these exist? A write refers to them, or is about to create them.
// Parameters: themeIds, resourceIds, commitmentIds, actorIds, cooperationIds. Columns: key (`Theme:food`).
CALL () {
  UNWIND $themeIds AS id
  MATCH (n:Theme {id: id})
  RETURN 'Theme:' + n.id AS key
  UNION
  UNWIND $resourceIds AS id
  MATCH (n:Resource {id: id})
  RETURN 'Resource:' + n.id AS key
  UNION
  UNWIND $commitmentIds AS id
  MATCH (n:Commitment {id: id})
  RETURN 'Commitment:' + n.id AS key
  UNION
  UNWIND $actorIds AS id
  MATCH (n:Actor {id: id})
  RETURN 'Actor:' + n.id AS key
  UNION
  UNWIND $cooperationIds AS id
  MATCH (n:Cooperation {id: id})
  RETURN 'Cooperation:' + n.id AS key
}
RETURN key ORDER BY key
