// Finds mentions of an actor outside its own elements. They are: texts that contain its name, answers that
// name it or its cooperations, workshops around it, and briefs to which it contributed.
// Parameters: words, ids (of both), actorIds. Columns: kind, id (of a link: of the end it is read by; of an
// answer: a part of its key).
CALL () {
  MATCH (n:Actor|Commitment|Cooperation|Workshop|Contribution|Fiche)
  WHERE any(word IN $words WHERE any(name IN keys(n) WHERE n[name] IS :: STRING AND n[name] CONTAINS word)
    OR any(tag IN n.tags WHERE tag CONTAINS word))
  RETURN head(labels(n)) AS kind, n.id AS id
  UNION
  MATCH (n:Land)
  WHERE any(word IN $words WHERE n.name CONTAINS word)
  RETURN 'Land' AS kind, n.id AS id
  UNION
  MATCH (n:GapAnswer)
  WHERE any(word IN $words WHERE n.reason CONTAINS word OR n.figures CONTAINS word)
  RETURN 'GapAnswer' AS kind, last(split(n.key, ':')) AS id
  UNION
  MATCH (a:Actor)-[r:CARRIES|MEMBER_OF|NEEDS|OFFERS|PARTY_TO]->()
  WHERE any(word IN $words WHERE any(name IN keys(r) WHERE r[name] IS :: STRING AND r[name] CONTAINS word))
  RETURN type(r) AS kind, a.id AS id
  UNION
  MATCH (a:Actor)-[r:BRINGS]->(f:Fiche)
  WHERE a.id IN $actorIds OR any(word IN $words WHERE r.text CONTAINS word)
  RETURN 'Fiche' AS kind, f.id AS id
  UNION
  MATCH (n:Contribution)
  WHERE any(id IN $ids WHERE n.answers CONTAINS ('"' + id + '"'))
  RETURN 'Contribution' AS kind, n.id AS id
  UNION
  MATCH (n:Workshop)
  WHERE any(id IN $actorIds WHERE id IN n.perimeterActors)
  RETURN 'Workshop' AS kind, n.id AS id
}
RETURN kind, id ORDER BY kind, id
