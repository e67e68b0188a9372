// Replaces the texts of choices of votes.
// Parameters: rows (id, said: text and reason of each language, as fr and frReason). Columns: written.
UNWIND $rows AS row
MATCH (c:VoteChoice {id: row.id})
SET c += row.said
RETURN count(*) AS written
