import { isMeasure, MEASURE_ENTRIES, noFilters, type SizeMeasure } from '../../../model/contract/map-look.ts';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { PictureLook } from '../../../model/drawing/picture-look.ts';
import { textsIn } from '../../texts/texts.ts';
import type { DrawingLabels } from './drawing-texts.ts';

/** How a map is drawn when it is not as a whole: the look asked for, and what is measured where it shows it. */
export interface Shown {
  readonly look: PictureLook;
  readonly measures: MeasureReading | null;
  /** Whether funding and commissions are left out, by the query. */
  readonly withoutTransactions?: boolean;
}

/** Returns the measure that sizes show, if any. */
export const measureShown = ({ look, measures }: Shown) =>
  isMeasure(look.appearance.sizeBy)
    ? measures?.catalogue.find(({ id }) => id === MEASURE_ENTRIES[look.appearance.sizeBy as SizeMeasure])
    : undefined;

/**
 * Describes the look of a picture: filters, dimmed elements with the reason, meaning of sizes. Empty for the
 * whole map.
 */
export function lookWords(
  map: TerritoryMap,
  drawn: MapElements,
  shown: Shown,
  labels: DrawingLabels,
  language: Language,
): string[] {
  const says = textsIn(language).look;
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

interface LookTexts {
  readonly community: string;
  readonly fixed: Readonly<Record<string, string>>;
}

/** Returns the meaning of a colour, in the colouring of a look. */
export function categoryWords(
  { look }: Pick<Shown, 'look'>,
  category: string,
  labels: DrawingLabels,
  language: Language,
): string {
  const { colourBy } = look.appearance;
  const { fixed, community }: LookTexts = textsIn(language).look;
  if (fixed[category] !== undefined) return fixed[category];
  if (colourBy === 'community') return `${community} ${category}`;
  const list =
    colourBy === 'theme'
      ? labels.themes
      : colourBy === 'charter'
        ? labels.charterRelations
        : labels.tableRoles;
  return list?.find(({ id }) => id === category)?.label[language] ?? category;
}
