import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import { blobAround } from '../../../model/drawing/lands/blob.ts';
import { LAND_LINE_HEIGHT } from '../../../model/drawing/lands/land-names.ts';
import { markShapes } from '../../components/family-mark.ts';
import { COUNT_LETTERS, MARK } from '../frames/folded-card.ts';
import { type LandsPicture, type PlacedCard, pathOf, TEXT_FACE, TITLE_FACE } from './lands-picture.ts';
import { svgElement } from './svg-element.ts';

/** Draws the texts of folded lands: names, counts, and a mark for each actor. */
export const cardsOf = ({ cards }: LandsPicture, theme: Theme): SVGElement[] =>
  cards.map((card) => {
    const group = svgElement('g', { class: 'land-card', 'data-land': card.landId });
    group.append(...words(card, theme));
    if (card.faded) group.setAttribute('opacity', '0.45');
    return group;
  });

/** Draws folded lands as small coasts. */
export const cardCoasts = ({ cards }: LandsPicture, theme: Theme, chosenId: string | null): SVGElement[] =>
  cards.map((card, i) => coast(card, i, theme, card.landId === chosenId));

function coast(card: PlacedCard, seed: number, theme: Theme, isChosen: boolean): SVGElement {
  return svgElement('path', {
    class: isChosen ? 'land-coast chosen' : 'land-coast',
    'data-land': card.landId,
    d: pathOf(blobAround(card.at, card, seed)),
    fill: LAND_TINTS[theme][card.tint] ?? PALETTE[theme].paper,
    stroke: isChosen ? PALETTE[theme].soft : COAST_LINE[theme],
    'stroke-width': isChosen ? '2' : '1.1',
    'vector-effect': 'non-scaling-stroke',
  });
}

function words({ at, lines, counts, marks, letters }: PlacedCard, theme: Theme): SVGElement[] {
  const { ink, soft } = PALETTE[theme];
  const step = letters * LAND_LINE_HEIGHT;
  const small = letters * COUNT_LETTERS;
  const markRow = marks.length > 0 ? letters * (MARK.step + 0.2) : 0;
  const height = lines.length * step + small * 1.3 + markRow;
  const top = at.y - height / 2;
  const text = (content: string, y: number, look: Readonly<Record<string, string>>): SVGElement => {
    const element = svgElement('text', { x: String(at.x), y: String(y), 'text-anchor': 'middle', ...look });
    element.textContent = content;
    return element;
  };
  const title = { 'font-family': TITLE_FACE, 'font-weight': '650', 'font-size': String(letters), fill: ink };
  const count = { 'font-family': TEXT_FACE, 'font-weight': '500', 'font-size': String(small), fill: soft };
  return [
    ...lines.map((line, i) => text(line, top + (i + 0.82) * step, { class: 'land-name', ...title })),
    text(counts, top + lines.length * step + small, { class: 'land-counts', ...count }),
    ...marks.map((family, i) => {
      const side = letters * MARK.side;
      const x = at.x + (i - (marks.length - 1) / 2) * letters * MARK.step - side / 2;
      const box = { x: String(x), y: String(top + height - side), width: String(side), height: String(side) };
      const mark = svgElement('svg', { class: `family-${family}`, viewBox: '0 0 40 40', ...box });
      mark.innerHTML = markShapes(family);
      return mark;
    }),
  ];
}
