// Which of these are there? What a write only refers to.
// Parameters: themeIds, resourceIds, commitmentIds. Columns: key (`Theme:food`).
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
}
RETURN key ORDER BY key
