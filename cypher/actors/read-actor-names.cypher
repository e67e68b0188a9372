// Reads actors with their names, by id and by SIREN. A search by number leaves rehearsals out, and fictional
// territories unless they are asked for.
// Parameters: ids, sirens, fictional. Columns: actors (as listed for a territory).
CALL () {
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})
  RETURN a
  UNION
  UNWIND $sirens AS siren
  MATCH (a:Actor {siren: siren})
  RETURN a
}
WITH a, [(a)-[m:ACTS_IN]->(t:Territory) | {id: t.id, onMap: m.onMap,
  rehearsal: coalesce(t.rehearsal, false), fictional: coalesce(t.fictional, false)}] AS territories
WHERE a.id IN $ids
  OR none(t IN territories WHERE t.rehearsal)
    AND ($fictional OR territories = [] OR any(t IN territories WHERE NOT t.fictional))
RETURN collect(a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false), territories: territories
  }) AS actors
