// Which territories have the same question open, and which other one has answered it?
// Parameters: territoryIds, scopes (for each territory what the domain says of it: README.md), minIntensity, limit, rule.
// Columns: territoryId, open (questions of this rule, open there), elsewhereId, status, reason, answeredOn.
UNWIND $territoryIds AS territoryId
MATCH (t:Territory {id: territoryId})
WITH t, $scopes[t.id] AS scope
WITH t, size([gap IN scope.gaps WHERE gap.rule = $rule AND gap.status = 'open']) AS open
WHERE open > 0
MATCH (o:Territory)<-[:ON]-(g:GapAnswer)
WHERE o <> t AND $scopes[o.id] IS NOT NULL AND (g.key = $rule OR g.key STARTS WITH $rule + ':')
  // A choice that was to be looked at again by now is an open question.
  AND (g.status = 'handled' OR g.status = 'accepted' AND coalesce(g.reviewOn > $scopes[o.id].day, true))
  AND none(part IN split(g.key, ':')[1..] WHERE part IN $scopes[o.id].hidden)
RETURN t.id AS territoryId, open, o.id AS elsewhereId, g.status AS status, g.reason AS reason, left(g.at, 10) AS answeredOn
ORDER BY territoryId, elsewhereId, answeredOn DESC, g.key
LIMIT $limit
