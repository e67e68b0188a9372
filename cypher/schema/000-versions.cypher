// Registers the applied schema steps, one node a file; runs before all others. Names are unique, so of two
// processes that start together one applies a file, and the other waits and finds it done.
// Parameters: none. Columns: none.

CREATE CONSTRAINT schema_version_name IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.name IS UNIQUE;
