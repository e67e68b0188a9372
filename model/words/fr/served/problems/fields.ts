/** What is said of one property at fault, by its code; `{value}` is what was sent there. */
export const fieldProblems = {
  missing: 'À renseigner',
  repeated: '{value} figure deux fois',
  unknown: '{value} n’existe pas',
  invalid_cursor: 'Reprendre le nextCursor d’une réponse',
};
