import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../client/messages/entry-reading.ts';
import { allVerbs } from '../../client/state/entry/verbs.ts';
import { RESOURCE_WORDS, STATUS_WORDS } from '../../client/state/entry/word-lists.ts';
import { understand } from '../../client/state/index.ts';
import { demonstration, readVocabulary } from '../support/entry-scene.ts';

const doc = readFileSync(new URL('../../docs/saisie-rapide.md', import.meta.url), 'utf8');
const scene = demonstration();
readVocabulary();

/** « | `what is typed` | what is understood | » */
const examples = [...doc.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]
  .map(([, typed = '', understood = '']) => ({ typed, understood }))
  .filter(({ typed }) => !/^(?:Entrée|Tab|[↓↑]|Échap|Ctrl Z)/.test(typed));

describe('docs/saisie-rapide.md', () => {
  it('has the examples these tests run', () => {
    expect(examples.length).toBeGreaterThan(55);
  });

  it.each(examples)('« $typed »', ({ typed, understood }) => {
    const said = readingOf(understand(typed, scene), scene);
    expect(said.map(({ text }) => text).join(' · ')).toBe(understood);
  });

  it('names every verb the line knows, infinitives apart', () => {
    const words = new Set(doc.split(/[|,*();:]|\s·\s/).map((word) => word.trim().toLowerCase()));
    const missing = allVerbs()
      .filter(({ infinitive, does }) => infinitive !== true && !['carry', 'need', 'offer'].includes(does))
      .filter(({ form }) => !words.has(form));
    expect(missing.map(({ form }) => form)).toEqual([]);
  });

  it('names every word of a resource, and where a link stands', () => {
    const words = new Set(doc.toLowerCase().split(/[^\p{L}]+/u));
    const resources = Object.values(RESOURCE_WORDS).flatMap((list) => list.split(' '));
    expect(resources.filter((word) => !words.has(word))).toEqual([]);
    for (const [, list] of STATUS_WORDS) expect(doc).toContain(list.split(',')[0]);
  });
});
