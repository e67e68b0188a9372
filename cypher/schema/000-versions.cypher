// What was applied, a node a file; this comes before all others. A name is taken once, so of two processes that start
// together one applies a file, and the other waits and finds it done.
// Parameters: none. Columns: none.

CREATE CONSTRAINT schema_version_name IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.name IS UNIQUE;
