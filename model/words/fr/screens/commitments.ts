import { count } from './shell.ts';

export const commitments = {
  'commitments.reading': 'Lecture des engagements…',
  'commitments.readingCharter': 'Lecture de la Charte…',
  'commitments.title': (n: number, uncarried: number) =>
    n === 0
      ? 'À quoi le territoire s’engage-t-il ?'
      : `${count(n, 'engagement', 'engagements')}${uncarried === 0 ? ', tous portés' : `, ${uncarried} sans porteur`}`,
  'commitments.matrix': 'Qui porte quoi',
  'commitments.charter': 'Charte et réalité',
  'commitments.every': 'tous les acteurs',
  'commitments.cooperates': 'coopère à ce titre',
  'commitments.refines': (code: string) => `précise ${code} de la Charte`,
  'commitments.lead': 'Qui le pilote ? (facultatif)',
  'commitments.emptyTitle': 'À quoi le territoire s’engage-t-il ?',
  'commitments.empty':
    'On verra ici qui porte chaque engagement, et qui coopère déjà pour le tenir. Écrivez le premier avec les mots de la salle.',
  'commitments.reworded': 'Textes d’après la Charte, reformulés : seul le texte de la Charte fait foi.',
  'commitments.objectives': 'Les objectifs',
  'commitments.lessons': 'Les enseignements',
  'commitments.signatories': (n: number) =>
    `${count(n, 'signataire de la Charte agit', 'signataires de la Charte agissent')} ici.`,
  'commitments.noSignatory': 'Aucun signataire de la Charte n’est noté ici pour l’instant.',
  'commitments.unheard': (names: string) => `Pas encore rencontrés sur leurs engagements : ${names}.`,
  'commitments.against': (signatories: number, acting: number, unheard: number) =>
    [
      `${count(signatories, 'signataire', 'signataires')} ici`,
      acting === 0
        ? 'aucun ne déclare encore de coopération à ce titre'
        : `${acting} ${acting < 2 ? 'déclare' : 'déclarent'} une coopération à ce titre`,
      ...(unheard === 0 ? [] : [`${unheard} pas encore ${unheard < 2 ? 'rencontré' : 'rencontrés'}`]),
    ].join(' ; '),
  'commitments.acting': 'déclare une coopération à ce titre',
  'commitments.silent': 'n’en déclare pas encore',
  'commitments.unheardOne': 'pas encore rencontré',
  'commitments.notRefined': 'Aucun engagement du territoire ne le précise encore.',
};
