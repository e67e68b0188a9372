/** Messages for requests that cannot be read completely. */
export const malformed = {
  invalid_json: 'Ceci n’est pas du JSON valable.',
  invalid_length: 'La longueur annoncée est inexacte.',
  invalid_address: 'L’adresse est mal formée.',
  too_big: 'Une partie de l’adresse est trop longue.',
  unknownProperty: 'Propriété inconnue ou non modifiable',
};
