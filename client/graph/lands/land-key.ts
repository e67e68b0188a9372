import type { LandsPicture } from './lands-picture.ts';

/** What the numbers that are on the screen stand for, a line each. */
export const keyOf = ({ names, lands }: LandsPicture, numbers: readonly SVGGElement[]): HTMLElement[] =>
  lands.flatMap(({ landId }, i) => {
    const number = numbers.find(({ dataset }) => dataset.land === landId);
    if (number?.getAttribute('visibility') !== 'visible') return [];
    const line = document.createElement('p');
    const sign = document.createElement('b');
    sign.textContent = String(i + 1);
    line.append(sign, names.get(landId)?.lines.join(' ') ?? '');
    return [line];
  });
