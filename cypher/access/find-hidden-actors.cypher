// Which of these actors are hidden from someone? Private ones, unless the person may see them, and actors on
// no map of their territories.
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
