import { count } from './shell.ts';

export const groups = {
  'groups.reading': 'Lecture des groupes…',
  'groups.title': (actors: string) => `${actors} acteurs : la carte s’ouvre par groupes`,
  'groups.lead': (most: string) =>
    `Une carte se compose et se dessine jusqu’à ${most} acteurs. Ouvrez un groupe, ou cherchez un acteur pour voir ce qui le touche.`,
  'groups.leadElsewhere': (view: string) =>
    `« ${view} » porte sur la partie de la carte qui est ouverte : ouvrez d’abord un groupe.`,
  'groups.still': (actors: string) =>
    `Ce groupe compte encore ${actors} acteurs. Cherchez-en un par son nom pour voir ce qui le touche.`,
  'groups.empty': 'Aucun acteur dans ce groupe.',
  'groups.by': 'Grouper par',
  'groups.byFamily': 'Famille',
  'groups.byTheme': 'Thème principal',
  'groups.noTheme': 'Sans thème',
  'groups.search': 'Chercher un acteur par son nom',
  'groups.drawing': (groups: number, ties: number) =>
    `${count(groups, 'groupe', 'groupes')} et ${count(ties, 'croisement', 'croisements')} ; la même chose en tableau dessous.`,
  'groups.open': (name: string, actors: string) => `Ouvrir ${name}, ${actors} acteurs`,
  'groups.tie': (a: string, b: string, cooperations: string) => `${a} et ${b} : ${cooperations} coopérations`,
  'groups.inGroups': 'Dans chaque groupe',
  'groups.between': 'Entre les groupes',
  'groups.group': 'Groupe',
  'groups.other': 'et',
  'groups.actors': 'Acteurs',
  'groups.cooperations': 'Coopérations',
  'groups.within': 'Coopérations internes',
  'groups.links': 'Paires liées',
  'groups.states': 'Où elles en sont',
  'groups.whole': 'Toute la carte, en groupes',
  'groups.alone':
    'Ce territoire compte trop d’acteurs pour que cette page les montre. Demandez à l’animation comment répondre.',
  'part.said': (name: string, actors: number, total: string) =>
    `Partie de la carte : ${name}, ${count(actors, 'acteur', 'acteurs')} sur ${total}.`,
  'part.leaving': (n: number) =>
    n === 0
      ? ''
      : n === 1
        ? '1 coopération mène ailleurs et n’est pas dessinée.'
        : `${n} coopérations mènent ailleurs et ne sont pas dessinées.`,
  'part.around': (name: string) => `autour de ${name}`,
  'part.theme': (name: string) => `thème ${name}`,
  'part.seeAround': (name: string) => `Voir tout ce qui touche à ${name}`,
};
