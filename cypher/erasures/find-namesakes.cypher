// Lists the territories where another actor has one of these names.
// Parameters: names, actorIds (whose names they are). Columns: territoryId.
MATCH (a:Actor)-[:ACTS_IN]->(t:Territory)
WHERE NOT a.id IN $actorIds
  AND (a.name IN $names
    OR any(alias IN a.aliases WHERE any(name IN $names WHERE alias = name OR alias STARTS WITH name + ' (')))
RETURN DISTINCT t.id AS territoryId
