// Which of these may someone not know of? What is private, to those who do not see it; a cooperation with fewer than
// two parties that may be seen; actors of no map of the territories one may enter.
// Parameters: actorIds, cooperationIds, seesPrivate, territoryIds (null: all). Columns: kind, id.
CALL () {
  UNWIND $actorIds AS id
  MATCH (a:Actor {id: id})
  WHERE (NOT $seesPrivate AND coalesce(a.private, false))
    OR ($territoryIds IS NOT NULL
      AND NOT EXISTS {
        MATCH (a)-[:ACTS_IN]->(t:Territory)
        WHERE t.id IN $territoryIds
      }
      AND NOT EXISTS {
        MATCH (a)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(:Actor)-[m:ACTS_IN]->(t:Territory)
        WHERE m.onMap AND t.id IN $territoryIds
      })
  RETURN 'Actor' AS kind, id
  UNION
  UNWIND $cooperationIds AS id
  MATCH (c:Cooperation {id: id})
  WHERE NOT $seesPrivate AND (coalesce(c.private, false)
    OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } < 2)
  RETURN 'Cooperation' AS kind, id
}
RETURN DISTINCT kind, id ORDER BY kind, id
