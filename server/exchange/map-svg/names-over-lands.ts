import { setApart } from '../../../model/drawing/frames/pack-boxes.ts';
import { writeLandName } from '../../../model/drawing/lands/land-names.ts';
import type { LandsOnPage } from './lands-on-page.ts';
import { leastLetters, type Sheet } from './page.ts';
import { measure } from './text-metrics.ts';

/** Height of letters: 10 points on a page of A4, less where the map takes a part of it. */
const LETTERS = { most: 18, ofWidth: 1 / 54 };
const GAP = 4;

/** Writes each land's name over the middle of its actors, apart from other names; only dots are under it. */
export function namesOverLands(
  drawn: LandsOnPage,
  named: ReadonlyArray<{ readonly id: string; readonly name: string }>,
  sheet: Pick<Sheet, 'map' | 'points'>,
): LandsOnPage {
  const { x, y, width, height } = sheet.map;
  const letters = Math.min(LETTERS.most, Math.max(leastLetters(sheet), width * LETTERS.ofWidth));
  const names = new Map(named.map(({ id, name }) => [id, writeLandName(name, letters, measure)]));
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const boxes = drawn.lands.map(({ landId, middle }) => {
    const { width: wide = 0, height: high = 0 } = names.get(landId) ?? {};
    return { x: middle.x - middleX, y: middle.y - middleY, halfWidth: wide / 2, halfHeight: high / 2 };
  });
  setApart(boxes, { width, height }, GAP);
  const rooms = boxes.map((box) => ({ ...box, x: box.x + middleX, y: box.y + middleY }));
  return {
    ...{ ...drawn, names, rooms, letters, straits: [], routes: [] },
    lands: drawn.lands.map((land, i) => ({ ...land, name: rooms[i] ?? land.middle })),
    key: { ...drawn.key, numbered: [], rows: 0, height: 0 },
  };
}
