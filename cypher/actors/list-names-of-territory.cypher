// Lists the actors of a territory with their names, and where else each acts, in one row.
// Parameters: territoryId. Columns: actors (each id, name, aliases, family, kind, siren, private, and territories:
// id, onMap).
MATCH (:Territory {id: $territoryId})<-[:ACTS_IN]-(a:Actor)
RETURN collect(a {
    .id, .name, .aliases, .family, .kind, .siren, private: coalesce(a.private, false),
    territories: [(a)-[m:ACTS_IN]->(t:Territory) | {id: t.id, onMap: m.onMap}]
  }) AS actors
