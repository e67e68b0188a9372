// Which of these may someone not know of? What is private, to those who do not see it; a cooperation with fewer than
// two parties that may be seen; actors of no map of the territories one may enter, cooperations and commitments of none.
// Parameters: actorIds, cooperationIds, commitmentIds, seesPrivate, territoryIds (null: all). Columns: kind, id.
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
        MATCH (a)-[:PARTY_TO]->(c:Cooperation)<-[:PARTY_TO]-(b:Actor)-[m:ACTS_IN]->(t:Territory)
        WHERE m.onMap AND t.id IN $territoryIds
          AND ($seesPrivate OR NOT (coalesce(c.private, false) OR coalesce(b.private, false)))
      })
  RETURN 'Actor' AS kind, id
  UNION
  UNWIND $cooperationIds AS id
  MATCH (c:Cooperation {id: id})
  WHERE (NOT $seesPrivate AND (coalesce(c.private, false)
    OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } < 2))
    OR ($territoryIds IS NOT NULL
      AND NOT EXISTS {
        MATCH (c)<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
        WHERE t.id IN $territoryIds
      })
  RETURN 'Cooperation' AS kind, id
  UNION
  UNWIND $commitmentIds AS id
  MATCH (k:Commitment {id: id})-[:FOR]->(t:Territory)
  WHERE $territoryIds IS NOT NULL AND NOT t.id IN $territoryIds
  RETURN 'Commitment' AS kind, id
}
RETURN DISTINCT kind, id ORDER BY kind, id
