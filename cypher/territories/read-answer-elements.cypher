// What did the rooms answer to gaps whose key names these actors?
// Parameters: ids. Columns: kind, fromId (the id of a node), toId (null for a node), properties (null where absent).
MATCH (g:GapAnswer)-[:ON]->(t:Territory)
WHERE any(part IN split(g.key, ':') WHERE part IN $ids)
RETURN 'GapAnswer' AS kind, g.id AS fromId, null AS toId,
  g {
    territoryId: t.id, .key, .status, .reason, .reviewOn, .shown, .severity, .figures, .by, .at
  } AS properties
ORDER BY kind, fromId, toId
