import { count } from './shell.ts';

export const overTime = {
  'measures.part.time': 'Dans le temps',
  'time.reading': 'Lecture de chaque jour…',
  'time.from': 'Du',
  'time.to': 'Au',
  'time.title': (from: string, to: string) => `Du ${from} au ${to}`,
  'time.rose': (moves: string) => `Ont augmenté : ${moves}.`,
  'time.fell': (moves: string) => `Ont diminué : ${moves}.`,
  'time.same': (moves: string) => `N’ont pas bougé : ${moves}.`,
  'time.move': (subject: string, from: string, to: string) => `${subject} (de ${from} à ${to})`,
  'time.of.actors': 'les acteurs',
  'time.of.links': 'les liens',
  'time.of.density': 'la densité',
  'time.of.cooperations': 'les coopérations actives',
  'time.of.commitments': 'les engagements',
  'time.of.carried': 'les engagements portés',
  'time.of.alone': 'les acteurs sans lien',
  'time.roseRules': (moves: string) => `Questions plus souvent posées : ${moves}.`,
  'time.fellRules': (moves: string) => `Questions moins souvent posées : ${moves}.`,
  'time.ofRule': (rule: string) => `« ${rule} »`,
  'time.undated': (actors: number, cooperations: number, carriers: number) =>
    `Sans date, et donc comptés chaque jour : ${count(actors, 'acteur', 'acteurs')}, ${count(cooperations, 'coopération', 'coopérations')}, ${count(carriers, 'portage', 'portages')} d’engagement.`,
  'time.asKnown':
    'Chaque jour est lu dans ce que l’on sait aujourd’hui : ce qui a été corrigé depuis apparaît corrigé.',
  'time.curves': 'Courbes',
  'time.gaps': 'Questions trouvées',
  'time.rule': 'Questions de la règle',
  'time.everyRule': 'toutes les règles',
  'time.table': 'Les mêmes chiffres, jour par jour',
};
