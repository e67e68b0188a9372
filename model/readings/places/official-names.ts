import type { Area, Commune } from './geography.ts';

// Régions that are no région by law, but one collectivity for both levels.
const SINGLE_COLLECTIVITIES: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '06': 'Département-Région de Mayotte',
  '94': 'Collectivité de Corse',
};

// What Insee's code of the article (TNCC) makes of « de » before a name that is written without it.
const OF_ARTICLE = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'", 'des ', 'de las ', 'de los '];

/** « Commune de Loos-en-Gohelle », « Commune du Mené », « Commune d'Auchel », « Commune de La Rochelle ». */
export function communeName({ name, elides }: Pick<Commune, 'name' | 'elides'>): string {
  if (name.startsWith('Le ')) return `Commune du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `Commune des ${name.slice(4)}`;
  return `Commune ${elides || name.startsWith('Aux ') ? "d'" : 'de '}${name}`;
}

/** « Département du Pas-de-Calais », « Département de l'Ain ». */
export const departmentName = ({ name, article }: Pick<Area, 'name' | 'article'>): string =>
  `Département ${OF_ARTICLE[article] ?? 'de '}${name}`;

/** « Région Hauts-de-France »: régions call themselves so, without article. */
export const regionName = ({ code, name }: Pick<Area, 'code' | 'name'>): string =>
  SINGLE_COLLECTIVITIES[code] ?? `Région ${name}`;
