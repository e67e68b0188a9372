// Which of these cooperations are hidden from someone? Unless the person sees private data: private ones, and
// those with fewer than two visible parties. For everyone: those of no territory that the person may enter.
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
