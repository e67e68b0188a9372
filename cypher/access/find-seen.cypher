// Which of these are there and private to nobody? A cooperation also needs two parties that are.
// Parameters: actorIds, cooperationIds. Columns: kind, id.
CALL () {
  UNWIND $actorIds AS id
  MATCH (a:Actor {id: id})
  WHERE NOT coalesce(a.private, false)
  RETURN 'Actor' AS kind, id
  UNION
  UNWIND $cooperationIds AS id
  MATCH (c:Cooperation {id: id})
  WHERE NOT coalesce(c.private, false)
    AND COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } > 1
  RETURN 'Cooperation' AS kind, id
}
RETURN DISTINCT kind, id ORDER BY kind, id
