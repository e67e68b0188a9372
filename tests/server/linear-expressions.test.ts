import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { BOUNDED_EXPRESSIONS, MADE_EXPRESSIONS } from '../support/bounded-expressions.ts';

/** Time that the checker may take for one expression, in milliseconds: ten times what a busy machine needs. */
const PATIENCE_MS = 600_000;

const sources = ['model', 'server', 'client'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => join(folder, name)),
);

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function expressionsOf(file: string): { readonly literals: Expression[]; readonly isMade: boolean } {
  const literals: Expression[] = [];
  let isMade = false;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if ('regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push({ file, source: pattern, flags });
      return;
    }
    if ('callee' in node && (node.callee as { name?: string }).name === 'RegExp') isMade = true;
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return { literals, isMade };
}

const found = sources.map((file) => ({ file, ...expressionsOf(file) }));
const bounded = new Set(BOUNDED_EXPRESSIONS.flatMap(({ expressions }) => expressions));
const written = ({ source, flags }: Expression): string => `/${source}/${flags}`;
const all = new Map(found.flatMap(({ literals }) => literals).map((each) => [written(each), each]));

describe('regular expressions', () => {
  it('take time proportional to their input, except for bounded inputs', {
    timeout: 2 * PATIENCE_MS,
  }, async () => {
    const slow: string[] = [];
    const waiting = [...all].filter(([text]) => !bounded.has(text));
    const checkNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [text, { file, source, flags }] = next;
        const { status } = await check(source, flags, { timeout: PATIENCE_MS, checker: 'automaton' });
        if (status !== 'safe') slow.push(`${file}: ${text}: ${status}`);
      }
    };
    await Promise.all([checkNext(), checkNext()]);
    expect(slow).toEqual([]);
  });

  it('are listed as bounded only where they stand', () => {
    expect([...bounded].filter((text) => !all.has(text))).toEqual([]);
  });

  it('are composed only where their parts are listed', () => {
    expect(found.flatMap(({ file, isMade }) => (isMade ? [file] : [])).sort()).toEqual(
      Object.keys(MADE_EXPRESSIONS).sort(),
    );
  });
});
