// Gives territories the folded form of their names, by which they are listed.
// Parameters: folds. Columns: written.
MATCH (t:Territory)
WHERE t.name IS NOT NULL
SET t.foldedName = reduce(name = normalize(toLower(t.name), NFD), fold IN $folds | replace(name, fold[0], fold[1]))
RETURN count(t) AS written
