import { count } from './shell.ts';

/** Who is near an actor, and what leads from one to another. */
export const ways = {
  'near.nobody': 'Personne à un pas : aucun lien n’est encore noté.',
  'near.one': (n: number) => `${count(n, 'acteur', 'acteurs')} à un pas,`,
  'near.two': (n: number) =>
    n === 0
      ? 'et personne d’autre à deux pas.'
      : `et ${n === 1 ? 'un autre' : `${n} autres`} à deux pas, par eux.`,
  'near.ways': 'Quel chemin vers…',
  'ways.kicker': 'Chemins',
  'ways.choose': 'Quel chemin entre deux acteurs ?',
  'ways.title': (from: string, to: string) => `Entre ${from} et ${to}`,
  'ways.hint':
    'Choisissez deux acteurs par leur nom, ou sur la carte : un clic sur le premier, Majuscule et un clic sur le second.',
  'ways.from': 'Depuis',
  'ways.to': 'Jusqu’à',
  'ways.counted': (level: string) => `Un lien compte à partir de « ${level} ».`,
  'ways.none': (from: string, to: string) =>
    `Aucun chemin : ni directement, ni par d’autres, les liens notés ne mènent de ${from} à ${to}.`,
  'ways.notProved': 'Cela ne dit pas qu’ils ne se connaissent pas : seulement que la carte ne le montre pas.',
  'ways.direct': 'Ils coopèrent déjà : un lien les relie.',
  'ways.between': (n: number, names: string) =>
    n === 1
      ? `Pas de lien entre eux, mais ${names} coopère avec les deux.`
      : `Pas de lien entre eux, mais ${names} coopèrent avec les deux.`,
  'ways.manyBetween': (n: number, more: boolean) =>
    `Pas de lien entre eux, mais ${more ? `plus de ${n}` : n} acteurs coopèrent avec les deux.`,
  'ways.one': (length: number, names: readonly string[]) =>
    `${length} pas les séparent : le plus court chemin passe par ${names.join(', puis ')}.`,
  'ways.several': (length: number, n: number, more: boolean) =>
    `${length} pas les séparent, par ${more ? `plus de ${n}` : n} chemins aussi courts${more ? `, dont voici ${n}` : ''}.`,
};
