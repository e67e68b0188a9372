// Lists the changes of a territory after a revision, oldest first, with their authors and workshops.
// Parameters: territoryId, after. Columns: revision, type, subjectId, at, before, after (JSON text or null),
// unseen (what   it names that was private when it was made, null where that is not known), maker (by which
// kind of credential it was   made, null where nobody knows), workshop (id, title; null outside of any),
// undoes (the change it undoes, its steps from   the first one; null where it undoes nothing).
MATCH (t:Territory {id: $territoryId})<-[r:CHANGED]-(c:Change)
WHERE r.revision > $after
RETURN r.revision AS revision, c.type AS type, c.subjectId AS subjectId, c.at AS at, c.before AS before, c.after AS after,
  c.unseen AS unseen, split(c.byKey, ':')[0] AS maker,
  COLLECT {
    MATCH (c)-[:DURING]->(w:Workshop)-[:HELD_IN]->(t)
    RETURN {id: w.id, title: w.title} ORDER BY w.id LIMIT 1
  }[0] AS workshop,
  COLLECT {
    MATCH (c)-[:UNDOES]->(undone:Change)-[of:CHANGED]->(t)
    MATCH path = (c)-[:UNDOES*1..]->(first:Change)
    WHERE NOT (first)-[:UNDOES]->()
    RETURN {revision: of.revision, steps: length(path)}
  }[0] AS undoes
ORDER BY revision
