// Which codes are kept as earlier versions kept them, under a hash that no key went into?
// Parameters: none. Columns: id, tokenHash.
MATCH (l:AccessLink {kind: 'code'})
WHERE NOT l.tokenHash CONTAINS ':'
RETURN l.id AS id, l.tokenHash AS tokenHash ORDER BY id
