// Lists the answers to the gaps of a territory, and the gaps put on the screen.
// Parameters: territoryId. Columns: key, status, reason, reviewOn, act, actId, shown, severity, figures (JSON
// text), by, at.
MATCH (:Territory {id: $territoryId})<-[:ON]-(g:GapAnswer)
RETURN g.key AS key, g.status AS status, g.reason AS reason, g.reviewOn AS reviewOn, g.act AS act,
  g.actId AS actId, g.shown AS shown, g.severity AS severity, g.figures AS figures,
  g.by AS by, g.at AS at
ORDER BY key
