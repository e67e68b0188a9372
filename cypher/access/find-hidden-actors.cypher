// Which of these actors may someone not know of? Those that are private, to those who do not see it; those of no map of the
// territories one may enter.
// Parameters: ids, seesPrivate, territoryIds (null: all). Columns: id.
UNWIND $ids AS id
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
RETURN DISTINCT id
