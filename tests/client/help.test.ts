import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readGuide } from '../../client/guides-plugin.ts';
import { setMessages } from '../../client/messages/translate.ts';
import { loaded, patchState } from '../../client/state/index.ts';
import { filesOf, GUIDES, guideOf } from '../../client/views/help/guides.ts';
import { findWords, glossaryGroups } from '../../client/views/help/words.ts';
import { LANGUAGES } from '../../model/contract/languages.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { laterMessages } from '../../model/words/fr/screens/later.ts';
import { loadReference } from '../../server/reference/load-reference.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const files = GUIDES.flatMap(filesOf);
/** Pairs of guides: those of the screens, and those of the repository only. */
const PAIRS = [
  ...GUIDES.map((guide) => filesOf(guide) as [string, string]),
  ['fiabilite', 'reliability'],
  ['securite', 'security'],
  ['performances', 'performance'],
] as const;
const source = (file: string): string => readFileSync(new URL(`${file}.md`, DOCS), 'utf8');

describe('a guide', () => {
  it('is text: markup typed in it is shown as it is typed', () => {
    const { html } = readGuide('# T\n\n<script>alert(1)</script> <b onclick="x()">b</b> `<i>`');
    expect(html).not.toMatch(/<script|<b |<i>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('has no link that runs something, and none to a file that is no page', () => {
    const { html } = readGuide(
      '[a](javascript:alert(1)) [b](decisions/0001-x.md) [c](emporter.md) [d](https://exemple.fr/)',
    );
    expect(html).toBe(
      '<p>[a](javascript:alert(1)) <span>b</span> <a href="/aide/emporter">c</a> ' +
        '<a href="https://exemple.fr/" target="_blank" rel="noopener noreferrer">d</a></p>\n',
    );
  });

  it('is spaced as French is, code apart', () => {
    expect(readGuide('Qui ? « Lui » : `a : b ?`').html).toBe(
      '<p>Qui\u202f? «\u202fLui\u202f»\u202f: <code>a : b ?</code></p>\n',
    );
  });

  it.each(files)('docs/%s.md has a title, sections, and links to guides there are', (file) => {
    const { title, sections, html } = readGuide(source(file));
    expect(title).not.toBe('');
    expect(sections.length).toBeGreaterThan(2);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    // The page's CSP refuses them.
    expect(html).not.toMatch(/ style=| on\w+=/);
    for (const [, path] of html.matchAll(/href="\/aide\/([^"]+)"/g))
      expect(guideOf(path), path).toBeDefined();
    const pictures = readdirSync(new URL('images/', DOCS)).map((name) => `images/${name}`);
    for (const [, picture = ''] of html.matchAll(/<img src="([^"]+)"/g)) expect(pictures).toContain(picture);
  });

  it('is one page, whichever of its two names leads there', () => {
    for (const guide of GUIDES) {
      expect(filesOf(guide)).toHaveLength(LANGUAGES.length);
      for (const file of filesOf(guide)) expect(guideOf(file)?.path).toBe(guide.path);
    }
    expect(guideOf('decisions')).toBeUndefined();
  });

  it('leads to the guide in the other language where it is read as a file, not on its page', () => {
    const { html } = readGuide('# T\n\n*[En français](emporter.md)*\n\nA [link](emporter.md).');
    expect(html).not.toContain('En français');
    expect(html).toContain('A <a href="/aide/emporter">link</a>.');
  });

  it.each([...PAIRS])('docs/%s.md and docs/%s.md name each other below their title', (french, english) => {
    expect(source(french).split('\n')[2]).toBe(`*[In English](${english}.md)*`);
    expect(source(english).split('\n')[2]).toBe(`*[En français](${french}.md)*`);
  });

  // The words that the entry line knows are more in one language than in the other.
  it.each(PAIRS.filter(([french]) => french !== 'saisie-rapide'))(
    'docs/%s.md says the same in docs/%s.md: as many headings, tables, steps, blocks and pictures',
    (french, english) => {
      const shape = (file: string) =>
        source(file)
          .split('\n')
          .map((line) => /^ *(#+ |\d+\. |\||!\[|- |```)/.exec(line)?.[1] ?? '')
          .filter((mark) => mark !== '');
      expect(shape(english)).toEqual(shape(french));
    },
  );
});

describe('the glossary', () => {
  patchState({ reference: loaded(loadReference(gapCatalogueReference()), null) });
  afterEach(() => setMessages('fr'));
  const terms = () => glossaryGroups().flatMap(({ entries }) => entries.map(({ term }) => term));

  it('has every word that has a text, each once, and every kind of question', () => {
    const ids = glossaryGroups().flatMap(({ entries }) => entries.map(({ id }) => id));
    const words = Object.keys(laterMessages).filter((key) => key.startsWith('word.'));
    for (const key of words) expect(ids).toContain(key.replace('.', '-'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('word-scattered-carriers');
    expect(ids.length).toBe(words.length + 20);
  });

  it('states the form of a word as the vocabulary does', () => {
    const entries = glossaryGroups().flatMap((group) => group.entries);
    const of = (id: string) => entries.find((entry) => entry.id === id)?.among;
    expect(of('word-formality')).toContain('Convention');
    expect(of('word-intensity')?.[2]).toBe('2 · On s’ajuste\u202f: Chacun modifie ce qu’il fait');
    expect(of('word-actor')).toEqual([]);
  });

  it('is searched by its whole text, without accents and case', () => {
    const found = (typed: string) =>
      findWords(glossaryGroups(), typed).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(found('INTERMEDIARITE')).toEqual(['word-betweenness']);
    expect(found('convention')).toContain('word-formality');
    expect(found('écart')).toContain('word-question');
    expect(found('introuvable')).toEqual([]);
    expect(found('')).toHaveLength(terms().length);
  });

  it('is in English where the screen is', async () => {
    await setMessages('en');
    expect(terms()).toContain('Gap');
    expect(terms()).toContain('Gatekeeper');
  });
});
