/** Expected values in place of invalid input, in the words of a form. */
export const expected = {
  atMost: (bound: string) => `Au plus ${bound}`,
  atLeast: (bound: string) => `Au moins ${bound}`,
  lessThan: (bound: string) => `Moins de ${bound}`,
  moreThan: (bound: string) => `Plus de ${bound}`,
  exactly: (bound: string) => `Exactement ${bound}`,
  characters: (n: number) => (n < 2 ? `${n} caractère` : `${n} caractères`),
  items: (n: number) => (n < 2 ? `${n} élément` : `${n} éléments`),
  multipleOf: (divisor: string) => `Un multiple de ${divisor}`,
  oneOf: (values: readonly string[]) =>
    values.length === 1 ? `Cette valeur : ${values[0]}` : `L’une de ces valeurs : ${values.join(', ')}`,
  form: 'Aucune des formes possibles n’est celle-ci',
  key: 'Nom de propriété qui n’est pas possible ici',
  pattern: (pattern: string) => `Une autre forme est attendue : ${pattern}`,
  types: {
    string: 'Un texte',
    number: 'Un nombre',
    int: 'Un nombre entier',
    boolean: 'true ou false',
    array: 'Une liste',
    object: 'Un objet',
    record: 'Un objet',
    null: 'Rien (null)',
  },
  formats: {
    date: 'Un jour qui existe, comme 2026-03-12',
    datetime: 'Un jour et une heure, comme 2026-03-12T09:30:00Z',
    url: 'Une adresse web, comme https://exemple.fr',
  },
};
