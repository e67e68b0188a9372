// Which Graph Data Science library is loaded? The engine refuses this statement where there is none.
// Parameters: none. Columns: version.
RETURN gds.version() AS version
