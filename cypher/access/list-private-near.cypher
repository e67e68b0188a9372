// Which cooperations of the actors in these territories are private or have a private party?
// Parameters: territoryIds. Columns: id, partyIds.
MATCH (t:Territory)<-[:ACTS_IN]-(:Actor)-[:PARTY_TO]->(c:Cooperation)
WHERE t.id IN $territoryIds
WITH DISTINCT c
WHERE coalesce(c.private, false) OR EXISTS { (c)<-[:PARTY_TO]-(:Actor {private: true}) }
RETURN c.id AS id, COLLECT { MATCH (c)<-[:PARTY_TO]-(a:Actor) RETURN a.id ORDER BY a.id } AS partyIds
ORDER BY id
