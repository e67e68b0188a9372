// Who made changes in a territory, as far as they said?
// Parameters: territoryId. Columns: name, kind (by what they came; null where it was not noted).
MATCH (:Territory {id: $territoryId})<-[:CHANGED]-(c:Change)
WHERE c.by IS NOT NULL
WITH DISTINCT c.by AS name, coalesce(c.byKind, CASE split(c.byKey, ':')[0]
      WHEN 'password' THEN 'account' WHEN 'token' THEN 'program' WHEN 'machine' THEN 'machine'
      WHEN 'session' THEN 'link' END) AS kind
RETURN name, kind ORDER BY name, kind
