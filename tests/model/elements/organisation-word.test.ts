import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../model/contract/cooperation.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { differingVoices, markedVoice, roleOfVoice } from '../../../model/elements/voices.ts';

const PAGE = fileURLToPath(new URL('../../../docs/decisions/0061-an-organisations-word.md', import.meta.url));

interface Case {
  readonly declarations: readonly Declaration[];
  readonly day: string;
  readonly level: number | undefined;
  readonly differ: readonly number[];
}

const said = (text: string): Declaration => {
  const [on = '', level = '', voice] = text.trim().split(' ');
  const intensity = Number(level) as Declaration['intensity'];
  return { actorId: 'amap', intensity, on, ...(voice === undefined ? {} : { voice }) };
};

const cases: Case[] = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d{4}-/.test(line))
  .map((line) => {
    const [declarations = '', day = '', level = '', differ = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return {
      declarations: declarations.split(';').map(said),
      day,
      level: level === '–' ? undefined : Number(level),
      differ: differ === '' ? [] : differ.split(' ').map(Number),
    };
  });

describe('the word of an organisation', () => {
  it('has eleven cases on its page', () => expect(cases).toHaveLength(11));

  it.each(cases)('is %j', ({ declarations, day, level, differ }) => {
    expect(declaredBy(declarations, 'amap', day)).toBe(level);
    expect(differingVoices(declarations, 'amap', day).map(({ intensity }) => intensity)).toEqual(differ);
  });

  it('is the same in whatever order it was written down, among those of others', () => {
    for (const { declarations, day, level } of cases) {
      const others = declarations.map((one) => ({ ...one, actorId: 'mairie', intensity: 4 as const }));
      expect(declaredBy([...others, ...declarations.toReversed()], 'amap', day)).toBe(level);
    }
  });

  it('shows the role of its speaker, never the mark', () => {
    expect(roleOfVoice(markedVoice('elected', '3fa21c'))).toBe('elected');
    expect(roleOfVoice(markedVoice(undefined, '3fa21c'))).toBeUndefined();
    expect(roleOfVoice('elected')).toBe('elected');
    expect(roleOfVoice(undefined)).toBeUndefined();
  });
});
