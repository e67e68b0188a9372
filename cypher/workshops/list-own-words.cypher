// Lists the changes that someone made by one contribution and that are not undone, in order.
// Parameters: contributionId, byKey (who, as credentials tell). Columns: before, after (JSON text or null).
MATCH (c:Change {subjectId: $contributionId})
WHERE c.type = 'contribution.sent' AND c.byKey = $byKey AND NOT EXISTS { (:Change)-[:UNDOES]->(c) }
RETURN c.before AS before, c.after AS after ORDER BY c.at, c.id
