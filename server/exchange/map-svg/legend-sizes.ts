import { PALETTE } from '../../../model/drawing/appearance.ts';
import type { Drawn } from './legend.ts';
import { type Row, rowText, type Section } from './legend-rows.ts';
import { measureShown } from './look-words.ts';
import { element } from './xml.ts';

const { soft } = PALETTE.light;
/** Radii of the least, the middle, the most: areas as on the map. */
const RADII = [6, 9.5, 13] as const;

/** Returns the key of sizes, if sizes have a meaning. */
export function sizeSection({ elements, shown, texts, language }: Drawn): Section[] {
  const { sizeBy } = shown.look.appearance;
  const measure = measureShown(shown);
  if (measure !== undefined) {
    const words = measure.classes?.map((label) => label[language]) ?? [];
    return [
      {
        title: texts.size(measure.label[language]),
        rows: words.map((word, i) => disc(word, RADII[i] ?? RADII[1])),
      },
    ];
  }
  if (sizeBy !== 'links') return [];
  const most = Math.max(0, ...elements.nodes.map(({ degree }) => degree));
  return [
    {
      title: texts.size(undefined),
      rows: [disc(texts.links(0), RADII[0]), disc(texts.links(most), RADII[2])],
    },
  ];
}

const disc =
  (word: string, r: number): Row =>
  (at) =>
    element('circle', { cx: at.x + 15, cy: at.y, r, fill: soft }) + rowText(at, word);
