// Counts the organisations that someone added through contributions to a workshop. Each contribution adds the
// organisation that it is about.
// Parameters: workshopId, byKey (who, as credentials tell). Columns: added.
MATCH (:Workshop {id: $workshopId})<-[:DURING]-(c:Change {type: 'contribution.sent', byKey: $byKey})
MATCH (n:Contribution {id: c.subjectId})
WITH c, '"Actor:' + n.actorId + '":' AS key
WHERE c.after CONTAINS key AND NOT coalesce(c.before, '') CONTAINS key
RETURN count(*) AS added
