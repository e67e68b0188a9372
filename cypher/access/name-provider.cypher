// Notes what the provider of an account is called now.
// Parameters: id, provider. Columns: id.
MATCH (b:Binding {id: $id})
SET b.provider = $provider
RETURN b.id AS id
