import { count } from './shell.ts';

/** What stands in the legend of the map. */
export const legend = {
  'legend.lands': 'terres (qui fait ensemble)',
  'legend.coast': 'terre : ils font plus de choses ensemble',
  'legend.across': 'd’une terre à l’autre',
  'legend.landList': (n: number) => `Terres (${n})`,
  'map.strait': (n: number) => (n === 0 ? 'aucun lien noté' : count(n, 'lien', 'liens')),
  'land.kicker': 'Terre',
  'land.about': (actors: number, within: number, across: number) =>
    `${count(actors, 'acteur', 'acteurs')}, ${count(within, 'lien', 'liens')} entre eux, ${count(across, 'lien', 'liens')} vers d’autres terres.`,
  'land.notProved': 'Une terre dit qui travaille davantage ensemble, rien de plus.',
  'land.name': 'Nom de la terre',
  'land.byItself': 'Tant que personne ne l’a nommée, elle porte le nom de son acteur le mieux relié.',
  'land.renamed': (name: string) => `Cette terre s’appelle « ${name} ».`,
  'land.unnamed': 'Cette terre reprend le nom de son acteur le mieux relié.',
  'land.gone': 'Cette terre n’est plus sur la carte.',
  'measures.name.degree': 'Nombre de liens',
  'measures.name.strength': 'Force des liens',
  'measures.name.cooperations': 'Nombre de coopérations',
  'measures.name.betweenness': 'Intermédiarité',
  'measures.name.closeness': 'Proximité',
  'measures.name.eigenvector': 'Lié à ceux qui sont très liés',
  'measures.name.core': 'Noyau',
  'measures.name.constraint': 'Tenu dans un seul cercle',
  'measures.name.effectiveSize': 'Taille efficace',
  'measures.heard': (heard: number, of: number) =>
    `${count(heard, 'acteur', 'acteurs')} sur ${of} ${heard < 2 ? 'a répondu sur ses liens' : 'ont répondu sur leurs liens'}`,
  'legend.size.measure': 'Taille selon une mesure',
  'legend.size.none': 'selon une mesure…',
  'legend.sizeOf': (measure: string) => `Taille : ${measure}`,
  'legend.colour.community': 'communauté',
  'legend.colours.community': 'Communautés',
  'legend.community': (n: number) => `communauté ${n}`,
  'legend.measuredOn': (day: string, level: string) => `Au ${day}, liens à partir de « ${level} ».`,
  'legend.undefinedFor': (n: number) =>
    `Non défini pour ${count(n, 'acteur, dessiné au plus petit', 'acteurs, dessinés au plus petit')}.`,
  'legend.measuring': 'Les mesures se calculent…',
  'legend.notMeasured': 'Les mesures n’ont pas pu être lues.',
  'legend.toMeasures': 'Toutes les mesures',
};
