// Which of these are not there?
// Parameters: actorIds, cooperationIds, commitmentIds. Columns: kind, id.
CALL () {
  UNWIND $actorIds AS id
  WITH id
  WHERE NOT EXISTS { MATCH (:Actor {id: id}) }
  RETURN 'Actor' AS kind, id
  UNION
  UNWIND $cooperationIds AS id
  WITH id
  WHERE NOT EXISTS { MATCH (:Cooperation {id: id}) }
  RETURN 'Cooperation' AS kind, id
  UNION
  UNWIND $commitmentIds AS id
  WITH id
  WHERE NOT EXISTS { MATCH (:Commitment {id: id}) }
  RETURN 'Commitment' AS kind, id
}
RETURN DISTINCT kind, id ORDER BY kind, id
