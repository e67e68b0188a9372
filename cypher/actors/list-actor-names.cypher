// What are the actors of all territories called, and where do they act?
// Parameters: none. Columns: actor (id, name, family, kind, siren, private, and territories: id, onMap).
MATCH (a:Actor)
RETURN {
    id: a.id, name: a.name, family: a.family, kind: a.kind, siren: a.siren, private: coalesce(a.private, false),
    territories: COLLECT { MATCH (a)-[m:ACTS_IN]->(t:Territory) RETURN {id: t.id, onMap: m.onMap} ORDER BY t.id }
  } AS actor
ORDER BY a.id
