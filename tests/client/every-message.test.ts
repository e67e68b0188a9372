import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../model/contract/languages.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { SIGN_IN_REFUSALS } from '../../model/contract/sign-in.ts';
import { grouped } from '../../model/grouped.ts';

/*
 * Renders every sentence of the screens with all possible arguments: no screen shows all of them, and half of
 * them depend on a number. The arguments are read from the French source, whose types every language follows.
 */
const WORDS = new URL('../../model/words/', import.meta.url);
const textOf = (folder: string): string =>
  readdirSync(new URL(folder, WORDS))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, WORDS), 'utf8'))
    .join('\n');
const SOURCE = textOf('fr/screens') + textOf('fr');

/** Numbers next to a list of names, or to another number; a single element; one of two; units, ranks and signs. */
const APART = new Set([
  'tried.rests',
  'overview.heard',
  'service.bytes',
  'service.span',
  'across.change',
  'sides.linkOfTwo',
  'bring.versionGone',
  'demanded.pairsShown',
  'map.straitAsked',
  'strait.few',
]);
const NUMBERS = [0, 1, 2, 3, 12];
const STRINGS = ['Ana', 'Bo', 'Cy', 'Dé', 'Ed', 'Flo'];
const SAMPLES: Readonly<Record<string, (at: number) => readonly unknown[]>> = {
  number: () => NUMBERS,
  string: (at) => [STRINGS[at], ''],
  'string | null': (at) => [STRINGS[at], null],
  boolean: () => [false, true],
  'readonly string[]': () => [['Ana'], ['Ana', 'Bo']],
  'readonly number[]': () => [[2], [2, 5]],
  NotBrought: () => [
    { contacts: 1, reminders: 0, columns: [] },
    { contacts: 12, reminders: 2, columns: ['Téléphone'] },
  ],
  Brief: () => [
    { actors: 45, links: 67, groups: 7, unlinked: 2, heard: 0 },
    { actors: 1, links: 0, groups: 0, unlinked: 1, heard: 1 },
  ],
  SignInRefusal: () => SIGN_IN_REFUSALS,
};

/** Parses `(n: number, names: readonly string[])` into sample values for each parameter. */
function samplesOf(key: string): readonly (readonly unknown[])[] {
  const [, told = ''] = new RegExp(`'${key.replaceAll('.', '\\.')}': \\(([^)]*)\\)`).exec(SOURCE) ?? [];
  const types = [...told.matchAll(/\w+: ([^,]+)/g)].map(([, type = '']) => type.trim());
  return types.map((type, at) => SAMPLES[type]?.(at) ?? expect.fail(`${key} is told ${type}`));
}

const everyWay = (samples: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  samples.reduce<readonly (readonly unknown[])[]>(
    (ways, values) => ways.flatMap((way) => values.map((value) => [...way, value])),
    [[]],
  );

/**
 * Returns true if a parameter with a comment line before it is unused because only other languages need it.
 */
const isUnused = (say: Message, at: number): boolean =>
  /^\s*_/.test(/^\(?([^)=]*)/.exec(String(say))?.[1]?.split(',')[at] ?? '');

type Message = (...args: readonly unknown[]) => string;
const isMessage = (entry: [string, unknown]): entry is [string, Message] => typeof entry[1] === 'function';

async function messagesIn(language: Language): Promise<readonly (readonly [string, Message])[]> {
  const { messages } = await import(`../../model/words/${language}/screens/first.ts`);
  const { laterMessages } = await import(`../../model/words/${language}/screens/later.ts`);
  return Object.entries({ ...messages, ...laterMessages }).filter(isMessage);
}

describe.each(LANGUAGES)('what is on screen, in %s', async (language) => {
  const parts = grouped(await messagesIn(language), ([key]) => [key.split('.')[0] ?? '']);

  it.each([...parts])('%s. uses every argument', (_part, entries) => {
    for (const [key, say] of entries) {
      const samples = samplesOf(key);
      expect(samples.length, key).toBe(say.length);
      const said = new Map(everyWay(samples).map((way) => [JSON.stringify(way), say(...way)]));
      for (const [way, text] of said) {
        expect(text, `${key} ${way}`).toEqual(expect.any(String));
        if (!/^\[(?:0|"")/.test(way)) expect(text, `${key} ${way}`).toMatch(/\S/);
        expect(text, `${key} ${way}`).not.toMatch(/undefined|NaN|\[object|null/);
      }
      samples.forEach((values, at) => {
        const others = everyWay(
          samples.map((own, i) => (i === at ? [undefined] : own === NUMBERS ? [0, 77] : own)),
        );
        // Every argument changes the sentence, unless the language does not use it.
        const matters = others.some(
          (way) => new Set(values.map((value) => say(...way.with(at, value)))).size > 1,
        );
        expect(matters, `${key}, argument ${at}`).toBe(!isUnused(say, at));
        if (values !== NUMBERS || isUnused(say, at) || APART.has(key)) return;
        for (const way of others) {
          const name = `${key} ${way}`;
          const sayOf = (n: number) => say(...way.with(at, n));
          expectAgreement(sayOf, name);
          // Who counts says how many, or speaks of one in other words.
          if (!way.includes(0) && !sayOf(12).includes('12')) expect(sayOf(1), name).not.toBe(sayOf(12));
        }
      });
    }
  });
});

/** Never said of none: French would say one. */
const OF_SOME = new Set(['backups.erasedSince', 'erase.snapshots', 'erase.fiches', 'erase.mentions']);

/** Returns true if a sentence states its number with digits, for zero and for many. */
const saysNumbers = (key: string, say: Message): string =>
  everyWay(samplesOf(key).map((own) => (own === NUMBERS ? [0, 12] : own)))
    .map((way) => way.map((value) => typeof value === 'number' && say(...way).includes(String(value))))
    .join();

it('says by a number in every language what it does in the others', async () => {
  const [source = [], ...others] = await Promise.all(LANGUAGES.map(messagesIn));
  for (const other of others) {
    const theirs = new Map(other);
    const differ = source.filter(([key, say]) => {
      const same = theirs.get(key);
      return same !== undefined && !OF_SOME.has(key) && saysNumbers(key, say) !== saysNumbers(key, same);
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  }
});

const COUNTED = /(?<![\d\u202f,])(?:1|12|Une?|Douze|Twelve|One) (?<noun>[\p{L}’'-]+)/u;
const IN_WORDS = /\b(?:deux|trois|douze|two|three|twelve)\b/gi;
/** Words after a number that are no noun, that exist only in the plural, or whose singular is the same. */
const ALIKE = new Set(
  [
    'sur à au a de des du en se sans pour par oui ont sont étaient qu’aucun nombre adresse écrits carte sauvegarde pas fois choix mois avec',
    'at have known ms h min Mo',
    'noms lignes secondes territoires acteurs autres écrans coopérations possibles chemins personnes',
    'of to by for out without not more new other yes MB linked shown active written unknown possible open are were added changed removed',
    'recognisable stronger weaker names rows seconds territories actors hours others screens cooperations steps',
    'ways workshop people stay',
  ].flatMap((line) => line.split(' ')),
);
const OTHERWISE = [
  'est/sont',
  'déclare/déclarent',
  'person/people',
  'is/are',
  'stays/stay',
  'reports/report',
];
const pluralsOf = (one: string): readonly string[] => [`${one}s`, `${one}es`, one.replace(/y$/, 'ies')];

/**
 * Expects the same sentence for two, three and twelve, and agreement of the words after the number for one
 * and several.
 */
function expectAgreement(say: (n: number) => string, name: string): void {
  const [two = '', three = '', twelve = ''] = [2, 3, 12].map((n) =>
    say(n).replaceAll(String(n), '#').replace(IN_WORDS, '#'),
  );
  expect([two, three], name).toEqual([twelve, twelve]);
  const [one, several] = [1, 12].map((n) => COUNTED.exec(say(n))?.groups?.noun);
  if (one === undefined || several === undefined) return;
  if (one === several) expect(ALIKE, name).toContain(one);
  else if (!OTHERWISE.includes(`${one}/${several}`)) expect(pluralsOf(one), name).toContain(several);
}
