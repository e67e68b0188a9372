// Lists the actors of a territory with their names, and where else each acts.
// Parameters: territoryId. Columns: actor (id, name, aliases, family, kind, siren, private, and territories: id,
// onMap).
MATCH (:Territory {id: $territoryId})<-[:ACTS_IN]-(a:Actor)
RETURN a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false),
    territories: COLLECT { MATCH (a)-[m:ACTS_IN]->(t:Territory) RETURN {id: t.id, onMap: m.onMap} ORDER BY t.id }
  } AS actor
ORDER BY actor.id
