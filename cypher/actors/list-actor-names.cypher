// Lists actors with their names and territories: those of one rehearsal, else all except rehearsals.
// Parameters: rehearsalId (null: none). Columns: actor (id, name, family, kind, siren, private, and
// territories: id, onMap).
MATCH (a:Actor)
WHERE CASE
  WHEN $rehearsalId IS NULL THEN
    NOT EXISTS { (a)-[:ACTS_IN]->(:Territory {rehearsal: true}) }
  ELSE EXISTS { (a)-[:ACTS_IN]->(:Territory {id: $rehearsalId}) }
END
RETURN {
    id: a.id, name: a.name, family: a.family, kind: a.kind, siren: a.siren, private: coalesce(a.private, false),
    territories: COLLECT { MATCH (a)-[m:ACTS_IN]->(t:Territory) RETURN {id: t.id, onMap: m.onMap} ORDER BY t.id }
  } AS actor
ORDER BY a.id
