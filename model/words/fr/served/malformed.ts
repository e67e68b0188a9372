/** What is said of a request that cannot be read, or not wholly. */
export const malformed = {
  invalid_json: 'Ceci n’est pas du JSON valable.',
  invalid_length: 'La longueur annoncée est inexacte.',
  invalid_address: 'L’adresse est mal formée.',
  too_big: 'Une partie de l’adresse est trop longue.',
  unknownProperty: 'Propriété inconnue ou non modifiable',
};
