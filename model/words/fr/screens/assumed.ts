/** Old links whose level is perhaps assumed. */
export const assumed = {
  'assumed.offer': (count: number, level: string) =>
    `Liens anciens notés « ${level} », sans nature : ${count}. Leur niveau est peut-être supposé.`,
  'assumed.accept': (level: string) => `Noter « ${level} », supposé`,
  'assumed.refuse': 'Laisser ces niveaux tels quels',
  'assumed.done': (count: number) => `Niveaux marqués comme supposés : ${count}.`,
};
