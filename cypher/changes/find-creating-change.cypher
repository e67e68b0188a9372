// By which request was this subject created last? One that was deleted may have been created again, by another.
// Parameters: type (in the past tense: actor.added), subjectId. Columns: requestHash.
MATCH (c:Change {subjectId: $subjectId})
WHERE c.type = $type
RETURN c.requestHash AS requestHash ORDER BY c.at DESC, c.id LIMIT 1
