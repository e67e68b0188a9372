// Lists the choices of votes whose text or reason contains one of these words.
// Parameters: words, languages. Columns: id, territoryId, said (text and reason of each language, as fr and
// frReason).
MATCH (t:Territory)<-[:HELD_IN]-(w:Workshop)
MATCH (v:Vote {workshopId: w.id})<-[:CHOICE_IN]-(c:VoteChoice)
WITH c, t, $languages + [language IN $languages | language + 'Reason'] AS texts
WHERE any(text IN texts WHERE any(word IN $words WHERE c[text] CONTAINS word))
RETURN c.id AS id, t.id AS territoryId, [text IN texts WHERE c[text] IS NOT NULL | [text, c[text]]] AS said
