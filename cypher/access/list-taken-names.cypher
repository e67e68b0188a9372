// Which of these names are somebody's?
// Parameters: nameKeys. Columns: nameKey.
MATCH (p:Person)
WHERE p.nameKey IN $nameKeys
RETURN p.nameKey AS nameKey
