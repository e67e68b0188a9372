// Lists the names of actors after an id, in parts.
// Parameters: afterId, limit. Columns: id, name, aliases, private.
MATCH (a:Actor)
WHERE a.id > $afterId
RETURN a.id AS id, a.name AS name, a.aliases AS aliases, coalesce(a.private, false) AS private
ORDER BY a.id
LIMIT $limit
