/** Messages about an invalid property, by its code; `{value}` is the value sent. */
export const fieldProblems = {
  missing: 'À renseigner',
  repeated: '{value} figure deux fois',
  unknown: '{value} n’existe pas',
  invalid_cursor: 'Reprendre le nextCursor d’une réponse',
};
