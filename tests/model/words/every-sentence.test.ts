import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import { type ChangeWord, sayChangeIn } from '../../../model/words/change-words.ts';
import { filmWords as englishFilm } from '../../../model/words/en/film.ts';
import { across as english } from '../../../model/words/en/screens/across.ts';
import { filmWords as frenchFilm } from '../../../model/words/fr/film.ts';
import { across as fr } from '../../../model/words/fr/screens/across.ts';
import { MOST_TOLD, moreOf, type NotedBy } from '../../../model/words/gaps/unmet-need.ts';
import { type Words, wordsIn } from '../../../model/words/words.ts';
import { type FaultCode, faultText } from '../../../model/writes/import/import-faults.ts';
import { textsIn } from '../../../server/texts/texts.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T)[];

describe.each(LANGUAGES)('what a change did, in %s', (language) => {
  const words: Words['changes'] = wordsIn(language).changes;
  const say = sayChangeIn(language) as (key: ChangeWord, ...args: unknown[]) => string;

  it.each(keysOf(words))('%s says all that it is told', (key) => {
    const told = words[key];
    const args =
      typeof told === 'string' ? [] : /many/i.test(key) ? [12] : ['Ana', 'Bo'].slice(0, told.length);
    const said = say(key, ...args);
    expect(said.length).toBeGreaterThan(3);
    for (const arg of args) expect(said).toContain(String(arg));
    expect(said).not.toContain('undefined');
  });
});

it('has different sentences for different changes', () => {
  for (const language of LANGUAGES) {
    const say = sayChangeIn(language) as (key: ChangeWord, ...args: unknown[]) => string;
    const all = keysOf(wordsIn(language).changes).map((key) => say(key, 'Ana', 'Bo'));
    // Joining has one sentence, for a change and for an addition.
    const twice = all.filter((text, i) => all.indexOf(text) !== i);
    expect(twice.length).toBeLessThanOrEqual(1);
  }
});

describe('what is wrong in a file', () => {
  /** Collects the parameters that a sentence needs and the values it contains. */
  const told = (code: FaultCode, language: (typeof LANGUAGES)[number]) => {
    const asked = new Set<string>();
    const values = new Proxy({} as Record<string, string>, {
      get: (_, name) => {
        asked.add(String(name));
        return `<${String(name)}>`;
      },
    });
    return { said: plain(faultText({ code, values }, language)), asked: [...asked].sort() };
  };

  it.each(keysOf(wordsIn('fr').importFaults))(
    '%s is told with the same in each language, as a sentence',
    (code) => {
      const [one, ...others] = LANGUAGES.map((language) => told(code, language));
      for (const { said, asked } of [one, ...others].filter((each) => each !== undefined)) {
        expect(asked).toEqual(one?.asked);
        for (const name of asked) expect(said).toContain(`<${name}>`);
        expect(said).toMatch(/[.!?]$/);
      }
    },
  );

  it('names the actor that may be meant, where one is', () => {
    const unknown = (near: string) =>
      plain(faultText({ code: 'actor_unknown', values: { value: 'Lavoir', near } }, 'fr'));
    expect(unknown('Le Lavoir')).toContain('Est-ce « Le Lavoir » ?');
    expect(unknown('')).not.toContain('Est-ce');
  });

  // A graph has no sheets that its reader knows.
  it.each(keysOf(wordsIn('fr').importNotes).filter((note) => note !== 'graph_leaves'))(
    '%s names the sheet',
    (note) => {
      for (const language of LANGUAGES)
        expect(plain(wordsIn(language).importNotes[note]('Feuille 2'))).toMatch(/Feuille 2.*\.$/);
    },
  );
});

it.each(keysOf(frenchFilm))('of a film, %s says all that it is told', (key) => {
  for (const words of [frenchFilm, englishFilm] as const) {
    const told = words[key] as string | ((...args: readonly unknown[]) => string);
    const args = typeof told === 'string' ? [] : ['un', 'deux'].slice(0, told.length);
    const said = typeof told === 'string' ? told : told(...args);
    expect(said.length).toBeGreaterThan(2);
    for (const arg of args) expect(said).toContain(arg);
  }
});

it('says how long one waits, and how many maps a snapshot is of', () => {
  const { wait, citation } = wordsIn('fr');
  expect([0, 1, 2, 30].map(wait.seconds)).toEqual([
    'une seconde',
    'une seconde',
    '2 secondes',
    '30 secondes',
  ]);
  expect([1, 2].map(wait.minutes)).toEqual(['une minute', '2 minutes']);
  expect(citation.several(3)).toContain('3 territoires');
  const english = wordsIn('en');
  expect([1, 2].map(english.wait.seconds)).toEqual([expect.not.stringContaining('1'), '2 seconds']);
  expect([1, 2].map(english.wait.minutes)).toEqual([expect.not.stringContaining('1'), '2 minutes']);
  expect(english.citation.several(3)).toContain('3 territories');
});

it('gives the number of unlisted elements, in the singular or plural', () => {
  const others = (count: number) => Array.from({ length: count }, () => ({}) as NotedBy);
  const more = (count: number) => moreOf(others(count), 'autre', 'autres');
  expect([0, 1, 2, 3].map((rest) => more(MOST_TOLD + rest))).toEqual([
    [],
    ['1 autre'],
    ['2 autres'],
    ['3 autres'],
  ]);
});

it('names rises and falls, and a land where there is one', () => {
  const change = fr['across.change'];
  expect([change('3', 3), change('2', -2), change('0', 0)]).toEqual(['+3', '−2', '=']);
  expect(english['across.change']('2', -2)).toBe('−2');
  for (const language of LANGUAGES) {
    const { placed } = textsIn(language).organisationPage;
    expect(placed('Ana', 'Rives')).toContain('Rives');
    expect(placed('Ana', undefined)).not.toMatch(/undefined|Rives/);
    const { Fiche } = textsIn(language).personalData;
    expect([Fiche(''), Fiche('Le lait')]).toEqual([
      expect.not.stringMatching(/[«“]/),
      expect.stringContaining('Le lait'),
    ]);
  }
});
