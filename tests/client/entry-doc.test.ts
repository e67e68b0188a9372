import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingOf } from '../../client/messages/entry-reading.ts';
import { setMessages } from '../../client/messages/translate.ts';
import { understand } from '../../client/state/entry/index.ts';
import { allVerbs } from '../../client/state/entry/verbs.ts';
import { TYPED_WORDS, typedWords } from '../../model/words/typed-words.ts';
import { demonstration, readVocabulary } from '../support/entry-scene.ts';

const read = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const scene = demonstration();
readVocabulary();

/** Reads the examples of a guide from the rows of its tables: « | `what is typed` | what is understood | ». */
const examplesOf = (doc: string) =>
  [...doc.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]
    .map(([, typed = '', understood = '']) => ({ typed, understood }))
    .filter(({ typed }) => !/^(?:Entrée|Enter|Tab|[↓↑]|Échap|Esc|Ctrl Z)/.test(typed));

describe.each([
  ['fr', 'saisie-rapide.md'],
  ['en', 'quick-entry.md'],
] as const)('in %s, docs/%s', (language, file) => {
  const doc = read(file);
  const examples = examplesOf(doc);
  beforeAll(() => setMessages(language));
  afterAll(() => setMessages('fr'));

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

  it('names every word of a resource', () => {
    const words = new Set(doc.toLowerCase().split(/[^\p{L}]+/u));
    const resources = typedWords('resource').map(([word]) => word);
    expect(resources.filter((word) => !words.has(word))).toEqual([]);
  });
});

it('docs/saisie-rapide.md says where a link may stand', () => {
  for (const list of Object.values(TYPED_WORDS.status))
    expect(read('saisie-rapide.md')).toContain(list.split(',')[0]);
});
