// Writes a moment to the database and returns it with the database's own time, in milliseconds since 1970.
// Parameters: at. Columns: at, now.
MERGE (s:Setup {id: 'doctor'})
SET s.usedAt = $at
RETURN s.usedAt AS at, datetime.realtime().epochMillis AS now
