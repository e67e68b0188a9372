import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  formatPart,
  groupedBy,
  type MapPart,
  parseAddress,
  parsePart,
} from '../../client/state/index.ts';

describe('a part of a map in the address', () => {
  const parts: readonly MapPart[] = [
    {},
    { by: 'theme' },
    { family: 'business' },
    { family: 'business', theme: 'energy' },
    { around: 'amap-2' },
  ];

  it.each(parts)('is read as it was written: %o', (part) => {
    expect(parsePart(formatPart(part))).toEqual(part);
    const place = { ...parseAddress('/t/lens', ''), part };
    const [path = '', query = ''] = formatAddress(place).split('?');
    expect(parseAddress(path, query).part).toEqual(part);
  });

  it('leaves out what it does not know', () => {
    expect(parsePart('famille:giants,theme:<b>,autour:-,par:weight,x')).toEqual({});
    expect(parsePart(null)).toEqual({});
  });

  it('opens a family by theme, and a theme by family', () => {
    expect(
      [{}, { family: 'business' }, { theme: 'energy' }, { by: 'theme' }].map((part) =>
        groupedBy(part as MapPart),
      ),
    ).toEqual(['family', 'theme', 'family', 'theme']);
  });
});
