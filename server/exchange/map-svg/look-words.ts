import { isMeasure, MEASURE_ENTRIES, noFilters, type SizeMeasure } from '../../../model/contract/map-look.ts';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { PictureLook } from '../../../model/drawing/picture-look.ts';
import { fr } from '../../../model/words/french.ts';
import type { DrawingLabels } from './drawing-texts.ts';

/** How a map is drawn when it is not as a whole: the look asked for, and what is measured where it shows it. */
export interface Shown {
  readonly look: PictureLook;
  readonly measures: MeasureReading | null;
  /** Funding and commissions are left out, as the reading asks. */
  readonly withoutTransactions?: boolean;
}

/** The measure that sizes show, where they show one. */
export const measureShown = ({ look, measures }: Shown) =>
  isMeasure(look.appearance.sizeBy)
    ? measures?.catalogue.find(({ id }) => id === MEASURE_ENTRIES[look.appearance.sizeBy as SizeMeasure])
    : undefined;

/** What a picture says of its own look: what is left out, what stands back and why, what sizes mean. Empty for the whole map. */
export function lookWords(
  map: TerritoryMap,
  drawn: MapElements,
  shown: Shown,
  labels: DrawingLabels,
  language: Language,
): string[] {
  const says = TEXTS[language];
  const { filters, appearance, lit } = shown.look;
  const named = (list: DrawingLabels['families' | 'themes' | 'natures' | 'statuses'], id: string) =>
    list?.find((entry) => entry.id === id)?.label[language] ?? id;
  const level = (n: number) => labels.intensities.find((entry) => entry.level === n)?.label[language] ?? n;
  const each = (
    name: string,
    ids: readonly string[],
    list: Parameters<typeof named>[0],
    otherwise: Readonly<Record<string, string>> = {},
  ) => (ids.length === 0 ? [] : [`${name}${ids.map((id) => otherwise[id] ?? named(list, id)).join(', ')}`]);
  const within = [
    ...each(says.without, filters.hiddenFamilies, labels.families),
    ...each('', filters.themes, labels.themes),
    ...each('', filters.natures, labels.natures),
    ...each('', filters.states, labels.statuses, { unknown: says.unknown }),
    ...(filters.fromIntensity > noFilters.fromIntensity ? [says.from(level(filters.fromIntensity))] : []),
  ];
  const away = map.actors.filter(({ outside }) => !outside).length - drawn.actors.filter(inside).length;
  const focus = map.actors.find(({ id }) => id === appearance.focus?.actorId);
  const known = new Set(map.actors.map(({ id }) => id));
  const measure = measureShown(shown);
  const without = shown.measures?.actors.filter(
    (actor) => isMeasure(appearance.sizeBy) && actor[appearance.sizeBy] === null,
  ).length;
  return [
    ...(within.length === 0 ? [] : [says.filters(within.join(says.and))]),
    ...(away === 0 ? [] : [says.away(away)]),
    ...(focus === undefined || appearance.focus === null
      ? []
      : [says.focus(focus.name, appearance.focus.steps)]),
    ...(lit === null
      ? []
      : [
          says.lit(
            lit.actorIds.filter((id) => known.has(id)).length,
            lit.missingPairs.filter((pair) => pair.every((id) => known.has(id))).length,
          ),
        ]),
    ...(appearance.showEnded ? [says.ended] : []),
    ...(appearance.showMemberships ? [says.memberships] : []),
    ...(measure === undefined ? [] : [measure.plain[language]]),
    ...(without ? [says.undefinedFor(without)] : []),
    ...(shown.measures === null || !isShowing(shown)
      ? []
      : [says.heard(shown.measures.coverage, level)(shown.measures)]),
  ];
}

const inside = ({ outside }: { readonly outside?: boolean | undefined }): boolean => outside !== true;

const isShowing = ({ look: { appearance } }: Shown): boolean =>
  isMeasure(appearance.sizeBy) || appearance.colourBy === 'community';

type Coverage = MeasureReading['coverage'];
type Level = (n: number) => string | number;

const french = {
  without: 'sans ',
  and: ' · ',
  unknown: 'état inconnu',
  ended: fr`Avec les coopérations terminées.`,
  memberships: fr`Avec les appartenances par la loi.`,
  filters: (what: string) => fr`Filtre : ${what}.`,
  from: (level: string | number) => fr`à partir de « ${level} »`,
  away: (n: number) => fr`${n} ${n === 1 ? `acteur n'est pas montré` : 'acteurs ne sont pas montrés'}.`,
  focus: (name: string, steps: number) => fr`Autour de ${name}, à ${steps} pas.`,
  lit: (actors: number, missing: number) =>
    fr`En avant : ce qu'une question désigne (${actors} ${actors < 2 ? 'acteur' : 'acteurs'}${missing === 0 ? '' : ` ; ${missing} ${missing === 1 ? 'lien qui manque' : 'liens qui manquent'}`}).`,
  undefinedFor: (n: number) => fr`Non défini pour ${n} ${n === 1 ? 'acteur' : 'acteurs'}, au plus petit.`,
  heard:
    ({ heard, of }: Coverage, level: Level) =>
    ({ subNetwork }: MeasureReading) =>
      fr`Mesuré sur les liens à partir de « ${level(subNetwork.minIntensity)} » ; ${heard} acteurs sur ${of} ont répondu sur leurs liens.`,
};

const english: typeof french = {
  without: 'without ',
  and: ' · ',
  unknown: 'state unknown',
  ended: 'With cooperations that are over.',
  memberships: 'With memberships by law.',
  filters: (what) => `Filter: ${what}.`,
  from: (level) => `from “${level}” on`,
  away: (n) => `${n} ${n === 1 ? 'actor is' : 'actors are'} not shown.`,
  focus: (name, steps) => `Around ${name}, ${steps} ${steps === 1 ? 'step' : 'steps'} away.`,
  lit: (actors, missing) =>
    `In front: what a question points at (${actors} ${actors === 1 ? 'actor' : 'actors'}${missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'link that is missing' : 'links that are missing'}`}).`,
  undefinedFor: (n) => `Undefined for ${n} ${n === 1 ? 'actor' : 'actors'}, drawn the smallest.`,
  heard:
    ({ heard, of }, level) =>
    ({ subNetwork }) =>
      `Measured on links from “${level(subNetwork.minIntensity)}” on; ${heard} of ${of} actors answered about their links.`,
};

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

/** What a colour stands for, in the colouring of a look. */
export function categoryWords(
  { look }: Pick<Shown, 'look'>,
  category: string,
  labels: DrawingLabels,
  language: Language,
): string {
  const { colourBy } = look.appearance;
  const fixed = FIXED[category];
  if (fixed !== undefined) return fixed[language];
  if (colourBy === 'community') return `${COMMUNITY[language]} ${category}`;
  const list =
    colourBy === 'theme'
      ? labels.themes
      : colourBy === 'charter'
        ? labels.charterRelations
        : labels.tableRoles;
  return list?.find(({ id }) => id === category)?.label[language] ?? category;
}

const COMMUNITY: Label = { fr: fr`communauté`, en: 'community' };
const FIXED: Readonly<Record<string, Label>> = {
  other: { fr: fr`autre ou non noté`, en: 'other or not recorded' },
  several: { fr: fr`plusieurs rôles`, en: 'several roles' },
};
