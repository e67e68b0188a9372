// Reads actors with their names, by id and by SIREN. Rehearsals have copies of actors, which are left out, and
// so are actors of fictional territories unless they are asked for.
// Parameters: ids, sirens, fictional. Columns: actor (as listed for a territory).
CALL () {
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})
  RETURN a
  UNION
  UNWIND $sirens AS siren
  MATCH (a:Actor {siren: siren})
  RETURN a
}
WITH a, COLLECT { MATCH (a)-[:ACTS_IN]->(t:Territory) RETURN t } AS places
WHERE a.id IN $ids
  OR none(t IN places WHERE coalesce(t.rehearsal, false)) AND ($fictional OR places = [] OR any(t IN places WHERE coalesce(t.fictional, false) = false))
RETURN a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false),
    territories: COLLECT { MATCH (a)-[m:ACTS_IN]->(t:Territory) RETURN {id: t.id, onMap: m.onMap} ORDER BY t.id }
  } AS actor
ORDER BY actor.id
