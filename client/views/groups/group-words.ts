import { type GroupBy, type MapGroups, NO_THEME } from '../../../model/contract/map-part.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';

/** Returns the name of a group. */
export function groupName(by: GroupBy, key: string): string {
  if (by === 'family') return familyShort(key as Family);
  return key === NO_THEME ? t('groups.noTheme') : labelOf('themes', key);
}

/** Formats the name of a part: « Monde économique, thème Énergie », « autour de la mairie ». */
export function partName({ part, actors }: Pick<TerritoryMap, 'part' | 'actors'>): string {
  const { family, theme, around } = part ?? {};
  const centre = actors.find(({ id }) => id === around)?.name;
  return [
    ...(family === undefined ? [] : [familyShort(family)]),
    ...(theme === undefined ? [] : [t('part.theme', groupName('theme', theme))]),
    ...(centre === undefined ? [] : [t('part.around', centre)]),
  ].join(', ');
}

/** Lists the states of a group's cooperations with their number: « Actives 12, Souhaitées 3 ». */
export const statesSaid = (states: MapGroups['ties'][number]['states']): string =>
  states.map(({ state, cooperations }) => `${stateName(state)} ${formatNumber(cooperations)}`).join(', ');

const stateName = (state: string): string =>
  state === 'unknown' ? t('shell.unknown') : labelOf('statuses', state);
