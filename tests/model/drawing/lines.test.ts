import { describe, expect, it } from 'vitest';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { drawLines } from '../../../model/drawing/lines.ts';

const cooperation = (
  id: string,
  ends: [string, 'from' | 'to' | 'member'][],
  change: Partial<Cooperation> = {},
): Cooperation => ({
  id,
  nature: 'shares_means',
  formality: 'informal',
  status: 'active',
  state: 'active',
  intensity: 2,
  agreedIntensity: 2,
  parties: ends.map(([actorId, role]) => ({ actorId, role })),
  themes: [],
  serves: [],
  declarations: [],
  version: 1,
  ...change,
});
const all = new Set(['a', 'b', 'c']);

describe('lines of the map', () => {
  it('draws the active cooperations of a pair as one line, as strong as the strongest', () => {
    const { lines } = drawLines(
      [
        cooperation(
          'weak',
          [
            ['b', 'member'],
            ['a', 'member'],
          ],
          { agreedIntensity: 1 },
        ),
        cooperation(
          'strong',
          [
            ['a', 'member'],
            ['b', 'member'],
          ],
          { agreedIntensity: 4, nature: 'co_produces' },
        ),
      ],
      all,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      source: 'a',
      target: 'b',
      width: 6.5,
      nature: 'co_produces',
      parallel: false,
    });
    expect(lines[0]?.cooperationIds).toEqual(['strong', 'weak']);
  });

  it('keeps wishes apart from active links, bent next to them', () => {
    const { lines } = drawLines(
      [
        cooperation('now', [
          ['a', 'member'],
          ['b', 'member'],
        ]),
        cooperation(
          'later',
          [
            ['a', 'member'],
            ['b', 'member'],
          ],
          { state: 'intention' },
        ),
      ],
      all,
    );
    expect(lines.map(({ tone, parallel }) => [tone, parallel])).toEqual([
      ['active', true],
      ['wished', true],
    ]);
  });

  it('points at the recipient, from either end', () => {
    const { lines } = drawLines(
      [
        cooperation(
          'money',
          [
            ['b', 'from'],
            ['a', 'to'],
          ],
          { nature: 'funds' },
        ),
      ],
      all,
    );
    expect(lines[0]).toMatchObject({ source: 'a', target: 'b', arrowAtSource: true, arrowAtTarget: false });
  });

  it('makes a hub of three parties, with a spoke each', () => {
    const { lines, hubs } = drawLines(
      [
        cooperation('trio', [
          ['a', 'from'],
          ['b', 'to'],
          ['c', 'member'],
        ]),
      ],
      all,
    );
    expect(hubs).toEqual([
      { id: 'hub:trio', cooperationId: 'trio', partyIds: ['a', 'b', 'c'], tone: 'active' },
    ]);
    expect(lines.map(({ source, target, arrowAtSource }) => [source, target, arrowAtSource])).toEqual([
      ['a', 'hub:trio', false],
      ['b', 'hub:trio', true],
      ['c', 'hub:trio', false],
    ]);
  });

  it('draws no line to an actor that is not drawn', () => {
    expect(
      drawLines(
        [
          cooperation('half', [
            ['a', 'member'],
            ['gone', 'member'],
          ]),
        ],
        all,
      ).lines,
    ).toEqual([]);
  });

  it('is as wide as its intensity, thin where it is not yet, or no longer, of any', () => {
    const pair: [string, 'member'][] = [
      ['a', 'member'],
      ['b', 'member'],
    ];
    const widthIn = (state: Cooperation['state']) =>
      drawLines([cooperation('x', pair, { state, agreedIntensity: 4 })], all).lines.map(({ tone, width }) => [
        tone,
        width,
      ])[0];
    expect(widthIn('active')).toEqual(['active', 6.5]);
    expect(widthIn('dormant')).toEqual(['dormant', 6.5]);
    expect(widthIn('in_progress')).toEqual(['building', 1.4]);
    for (const state of ['wished', 'proposed', 'intention'] as const)
      expect(widthIn(state)).toEqual(['wished', 1.4]);
    expect(widthIn('unknown')).toEqual(['unknown', 1.4]);
    for (const state of ['ended', 'broken', 'absent'] as const) expect(widthIn(state)).toEqual(['over', 1.4]);
  });

  it('of equal ones has the nature of the first by id, and no arrow where nobody gives', () => {
    const between = (
      id: string,
      roles: ['from' | 'to' | 'member', 'from' | 'to' | 'member'],
      nature: Cooperation['nature'],
    ) =>
      cooperation(
        id,
        [
          ['b', roles[0]],
          ['a', roles[1]],
        ],
        { nature },
      );
    const [line] = drawLines(
      [between('y', ['member', 'to'], 'funds'), between('x', ['member', 'member'], 'supports')],
      all,
    ).lines;
    expect(line).toMatchObject({ nature: 'supports', arrowAtSource: false, arrowAtTarget: false });
    const [given] = drawLines([between('y', ['to', 'from'], 'funds')], all).lines;
    expect(given).toMatchObject({ arrowAtSource: false, arrowAtTarget: true });
  });

  it('of three has spokes to its visible parties, with arrows only where one of them gives', () => {
    const { lines, hubs } = drawLines(
      [
        cooperation('trio', [
          ['a', 'to'],
          ['b', 'member'],
          ['gone', 'from'],
        ]),
        cooperation('none', [
          ['a', 'to'],
          ['b', 'member'],
          ['c', 'member'],
        ]),
        cooperation('alone', [['a', 'member']]),
      ],
      all,
    );
    expect(hubs.map(({ partyIds }) => partyIds.join())).toEqual(['a,b', 'a,b,c']);
    expect(lines.map(({ id, arrowAtSource }) => [id, arrowAtSource])).toEqual([
      ...[
        ['spoke:trio:a', true],
        ['spoke:trio:b', false],
      ],
      ...['a', 'b', 'c'].map((id) => [`spoke:none:${id}`, false]),
    ]);
    expect(lines.every(({ parallel, arrowAtTarget }) => !parallel && !arrowAtTarget)).toBe(true);
  });
});
