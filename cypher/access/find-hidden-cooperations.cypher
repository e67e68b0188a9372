// Which of these cooperations may someone not know of? Those that are private or have fewer than two parties that may be
// seen, to those who do not see what is private; those of no territory that one may enter.
// Parameters: ids, seesPrivate, territoryIds (null: all). Columns: id.
UNWIND $ids AS id
MATCH (c:Cooperation {id: id})
WHERE (NOT $seesPrivate AND (coalesce(c.private, false)
  OR COUNT { MATCH (c)<-[:PARTY_TO]-(a:Actor) WHERE NOT coalesce(a.private, false) } < 2))
  OR ($territoryIds IS NOT NULL
    AND NOT EXISTS {
      MATCH (c)<-[:PARTY_TO]-(:Actor)-[:ACTS_IN]->(t:Territory)
      WHERE t.id IN $territoryIds
    })
RETURN DISTINCT id
