// How did a cooperation become what it is: which changes touched it?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, cooperation.
// Columns: territoryId, revision, day, by, type, before and after (JSON text).
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
MATCH (t)<-[r:CHANGED]-(ch:Change)
WHERE scope.states[$cooperation] IS NOT NULL
  AND any(mark IN ['"Cooperation:' + $cooperation + '":', '>' + $cooperation + '":', '"Declaration:' + $cooperation + '.']
    WHERE ch.before CONTAINS mark OR ch.after CONTAINS mark)
  // Private at the time of recording stays private; unknown counts as private.
  AND (scope.isWhole OR (ch.unseen IS NOT NULL AND NOT ('Cooperation:' + $cooperation) IN ch.unseen
    AND none(mark IN [key IN ch.unseen | '"PARTY_TO:' + substring(key, 6) + '>' + $cooperation + '":']
      WHERE ch.before CONTAINS mark OR ch.after CONTAINS mark)))
RETURN t.id AS territoryId, r.revision AS revision, left(toString(ch.at), 10) AS day, ch.by AS by, ch.type AS type,
  ch.before AS before, ch.after AS after
ORDER BY territoryId, revision
LIMIT $limit
