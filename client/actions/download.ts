import { drawMap } from '../../model/contract/endpoints/index.ts';
import type { MeasureReading } from '../../model/contract/measures.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { type Family, LINK_LEVELS, type Orientation, type Paper } from '../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, linkWidth, PALETTE } from '../../model/drawing/appearance.ts';
import { colouring, NATURE_COLOURS } from '../../model/drawing/colours.ts';
import { problemOf } from '../api/api-error.ts';
import { callForFile } from '../api/call.ts';
import type { LegendEntry, PngOptions } from '../graph/screen-render-input.ts';
import { categoryName } from '../messages/category-name.ts';
import { longDay } from '../messages/format.ts';
import { measuredOn, sizeWords } from '../messages/measure-words.ts';
import { rereadText } from '../messages/reread-text.ts';
import { problemText, t } from '../messages/translate.ts';
import { intensityName, labelOf } from '../messages/vocabulary.ts';
import {
  type Appearance,
  drawnAppearance,
  pictureLook,
  showsMeasures,
  store,
  viewOptionsQuery,
} from '../state/index.ts';
import { notify } from './toast.ts';

/** Saves the map as a picture, drawn by the browser with title, date, legend and limits of interpretation. */
export async function downloadPng(draw: (options: PngOptions) => Promise<Blob | null>): Promise<void> {
  const { map, measures, ...state } = store.get();
  if (map.value === null) return;
  const appearance = drawnAppearance(state.appearance, measures.value);
  const shown = showsMeasures(appearance) ? measures.value : null;
  const { territory, day, actors } = map.value;
  const blob = await draw({
    title: territory.name,
    day: longDay(day),
    legend: legendEntries(map.value, appearance, shown),
    sentence: [
      // The picture states the measured network, since it leaves the screen.
      ...(shown === null ? [] : [sizeWords(shown, appearance.sizeBy), measuredOn(shown)]),
      t('map.sentence', longDay(day), actors.length),
      ...(territory.reread === undefined ? [] : [`${rereadText(territory.reread)}.`]),
    ]
      .filter((text) => text !== '')
      .join(' '),
  });
  if (blob !== null) save(blob, `${fileName(territory.name)}-${day}.png`);
}

/** Draws the map on a paper for a wall, as everyone sees it, in its real size; null after a failure, with a message. */
export async function drawWall(paper: Paper, orientation: Orientation): Promise<Blob | null> {
  const { territoryId, viewOptions } = store.get();
  const query = { ...viewOptionsQuery(viewOptions), paper, orientation };
  try {
    return await callForFile(drawMap, {
      params: { territoryId: territoryId ?? '' },
      query,
      asEveryone: true,
    });
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
    return null;
  }
}

/** Saves a drawing for a paper. */
export function saveWall(drawing: Blob, paper: Paper): void {
  const map = store.get().map.value;
  if (map !== null) save(drawing, `${fileName(map.territory.name)}-${map.day}-${paper}.svg`);
}

/** Saves the map in the screen's look as an editable drawing, made by the server from stored positions. */
export async function downloadSvg(): Promise<void> {
  const { territoryId, viewOptions, map } = store.get();
  if (territoryId === null || map.value === null) return;
  const query = { ...viewOptionsQuery(viewOptions), ...pictureLook(store.get()).query };
  try {
    const blob = await callForFile(drawMap, { params: { territoryId }, query });
    save(blob, `${fileName(map.value.territory.name)}-${map.value.day}.svg`);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}

/** Lists the legend of the picture: present colours, then lines. */
function legendEntries(
  map: TerritoryMap,
  { colourBy, linkLens, theme }: Appearance,
  measures: MeasureReading | null,
): LegendEntry[] {
  const natures = new Set(map.cooperations.map(({ nature }) => nature));
  const line = (label: string, level: number, colour: string = PALETTE[theme].link) =>
    ({ kind: 'link', label, colour, width: linkWidth(level) }) satisfies LegendEntry;
  return [
    ...colouring(map, colourBy, theme, measures).legend.map(({ category, colour }): LegendEntry => {
      const family = colourBy === 'family' ? FAMILY_APPEARANCE[category as Family] : null;
      return {
        kind: 'actor',
        label: categoryName(category, colourBy),
        colour,
        shape: family?.shape ?? 'ellipse',
        ...(family === null ? {} : { icon: family.icon }),
      };
    }),
    ...LINK_LEVELS.map((level) => line(intensityName(level), level)),
    { ...line(t('legend.mark.wished'), 2), dashed: true },
    ...(linkLens === 'nature'
      ? [...natures].map((nature) => line(labelOf('natures', nature), 3, NATURE_COLOURS[nature][theme]))
      : []),
  ];
}

/** Saves a table or another text. */
export const saveText = (text: string, name: string, extension: 'csv'): void =>
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName(name)}.${extension}`);

/** Converts a territory's name to a file name. */
export const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'carte';

/** Keeps a file. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by the next turn of the loop; the address is freed a little after.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
