import { FAMILY_APPEARANCE, linkWidth, PALETTE } from '../../server/contract/appearance.ts';
import { drawMap } from '../../server/contract/endpoints/index.ts';
import { problemOf } from '../api/api-error.ts';
import { callForFile } from '../api/call.ts';
import type { LegendEntry, PngOptions } from '../graph/graph-model.ts';
import { longDay } from '../messages/format.ts';
import { problemText, t } from '../messages/translate.ts';
import { familyShort, intensityName } from '../messages/vocabulary.ts';
import { readingQuery, store } from '../state/index.ts';
import { say } from './toast.ts';

/** The map as a picture, drawn by the browser with title, date, legend and what it does not prove. */
export async function downloadPng(draw: (options: PngOptions) => Promise<Blob | null>): Promise<void> {
  const { map, appearance } = store.get();
  if (map.value === null) return;
  const { territory, day, actors } = map.value;
  const blob = await draw({
    title: territory.name,
    day: longDay(day),
    legend: legendEntries(appearance.theme),
    sentence: t('map.sentence', longDay(day), actors.length),
  });
  if (blob !== null) save(blob, `${fileName(territory.name)}-${day}.png`);
}

/** The map as an editable drawing, made by the server from the stored positions. */
export async function downloadSvg(): Promise<void> {
  const { territoryId, reading, map } = store.get();
  if (territoryId === null || map.value === null) return;
  try {
    const blob = await callForFile(drawMap, { params: { territoryId }, query: readingQuery(reading) });
    save(blob, `${fileName(map.value.territory.name)}-${map.value.day}.svg`);
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
  }
}

function legendEntries(theme: 'light' | 'dark'): LegendEntry[] {
  const families = new Set(store.get().map.value?.actors.map(({ family }) => family));
  return [
    ...[...families].map((family): LegendEntry => {
      const { shape, icon, [theme]: colour } = FAMILY_APPEARANCE[family];
      return { kind: 'actor', label: familyShort(family), colour, shape, icon };
    }),
    ...[1, 2, 3, 4].map(
      (level): LegendEntry => ({
        kind: 'link',
        label: intensityName(level),
        colour: PALETTE[theme].link,
        width: linkWidth(level),
      }),
    ),
  ];
}

const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'carte';

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by the next turn of the loop; the address is freed a little after.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
