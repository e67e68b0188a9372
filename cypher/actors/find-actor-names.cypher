// Finds actors by queries of the full-text index of names. Hidden actors, rehearsals, and fictional territories
// unless asked for are left out before candidates are counted, so that they displace nobody.
// Parameters: queries, considered (index entries a query), limit (candidates a query), fictional, seesPrivate,
// territoryIds (where they act; null: anywhere). Columns: actor (as listed for a territory).
UNWIND $queries AS query
CALL (query) {
  CALL db.index.fulltext.queryNodes('actor_name_keys', query, {limit: $considered}) YIELD node AS a, score
  WITH a, score, COLLECT { MATCH (a)-[:ACTS_IN]->(t:Territory) RETURN t } AS places
  WHERE none(t IN places WHERE coalesce(t.rehearsal, false))
    AND ($fictional OR places = [] OR any(t IN places WHERE coalesce(t.fictional, false) = false))
    AND ($seesPrivate OR NOT coalesce(a.private, false))
    AND ($territoryIds IS NULL OR any(t IN places WHERE t.id IN $territoryIds))
  RETURN a ORDER BY score DESC, a.id LIMIT $limit
}
WITH DISTINCT a
RETURN a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false),
    territories: COLLECT { MATCH (a)-[m:ACTS_IN]->(t:Territory) RETURN {id: t.id, onMap: m.onMap} ORDER BY t.id }
  } AS actor
ORDER BY actor.id
