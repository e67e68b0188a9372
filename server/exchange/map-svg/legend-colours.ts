import { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../../model/drawing/appearance.ts';
import { icon } from './icons.ts';
import type { Drawn } from './legend.ts';
import { type Row, rowNumber, rowText, type Section } from './legend-rows.ts';
import { categoryWords } from './look-words.ts';
import { outline } from './shapes.ts';
import { element } from './xml.ts';

const { soft, paper } = PALETTE.light;
const SYMBOL = 26;

/**
 * Returns the key of colours; if colours are not families, also that of families, since shapes and icons
 * still show them.
 */
export function colourSections(drawn: Drawn): Section[] {
  const { texts, shown } = drawn;
  const { colourBy } = shown.look.appearance;
  if (colourBy === 'family') return [{ title: texts.families, rows: familyRows(drawn, (colour) => colour) }];
  return [
    { title: texts.coloured[colourBy], rows: categoryRows(drawn) },
    { title: texts.families, rows: familyRows(drawn, () => soft) },
  ];
}

function familyRows({ elements: { actors }, texts }: Drawn, painted: (colour: string) => string): Row[] {
  const inside = actors.filter(({ outside }) => !outside);
  return Family.options
    .map((family) => ({ family, number: inside.filter((actor) => actor.family === family).length }))
    .filter(({ family }) => actors.some((actor) => actor.family === family))
    .map(
      ({ family, number }): Row =>
        (at) => {
          const middle = { x: at.x + 15, y: at.y };
          return element(
            'g',
            {},
            element('polygon', {
              points: outline(family, middle, SYMBOL),
              fill: painted(FAMILY_APPEARANCE[family].light),
            }),
            icon(family, middle, SYMBOL, paper),
            rowText(at, texts.family(family)),
            rowNumber(at, number),
          );
        },
    );
}

const categoryRows = ({ elements, shown, labels, language }: Drawn): Row[] =>
  elements.colourLegend.map(
    ({ category, colour, count }): Row =>
      (at) =>
        element(
          'g',
          {},
          element('rect', { x: at.x + 5, y: at.y - 10, width: 20, height: 20, rx: 4, fill: colour }),
          rowText(at, categoryWords(shown, category, labels, language)),
          rowNumber(at, count),
        ),
  );
