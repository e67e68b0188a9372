// Was this subject created by this very request?
// Parameters: type (in the past tense: actor.added), subjectId, requestHash. Columns: id.
MATCH (c:Change {subjectId: $subjectId})
WHERE c.type = $type AND c.requestHash = $requestHash
RETURN c.id AS id ORDER BY c.at DESC, id LIMIT 1
