// Finds actors by queries of the full-text index of names, the likeliest first. Hidden actors, rehearsals, and
// fictional territories unless asked for are left out before candidates are counted, so that they displace nobody.
// Parameters: queries, considered (index entries a query), limit (candidates a query), fictional, seesPrivate,
// territoryIds (where they act; null: anywhere). Columns: actors (as listed for a territory).
UNWIND $queries AS query
CALL (query) {
  CALL db.index.fulltext.queryNodes('actor_name_keys', query, {limit: $considered}) YIELD node AS a
  WITH a, [(a)-[m:ACTS_IN]->(t:Territory) | {id: t.id, onMap: m.onMap,
    rehearsal: coalesce(t.rehearsal, false), fictional: coalesce(t.fictional, false)}] AS territories
  WHERE none(t IN territories WHERE t.rehearsal)
    AND ($fictional OR territories = [] OR any(t IN territories WHERE NOT t.fictional))
    AND ($seesPrivate OR NOT coalesce(a.private, false))
    AND ($territoryIds IS NULL OR any(t IN territories WHERE t.id IN $territoryIds))
  RETURN a, territories LIMIT $limit
}
WITH DISTINCT a, territories
RETURN collect(a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false), territories: territories
  }) AS actors
