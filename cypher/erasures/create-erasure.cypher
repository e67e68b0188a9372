// Notes that something was erased: when, and a hash of its id.
// Parameters: id, at, subject. Columns: id.
CREATE (e:Erasure {id: $id})
SET e.at = $at, e.subject = $subject
RETURN e.id AS id
