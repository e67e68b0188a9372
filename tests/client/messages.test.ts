import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { inSeries, longDay } from '../../client/messages/format.ts';
import { setMessages, t } from '../../client/messages/translate.ts';
import { messages as firstEn } from '../../model/words/en/screens/first.ts';
import { laterMessages as laterEn } from '../../model/words/en/screens/later.ts';
import { messages as firstFr } from '../../model/words/fr/screens/first.ts';
import { laterMessages as laterFr } from '../../model/words/fr/screens/later.ts';
import { typeset } from '../../model/words/french.ts';

const fr = { ...firstFr, ...laterFr };
const en = { ...firstEn, ...laterEn };

const kind = (message: unknown): string =>
  typeof message === 'function' ? `function of ${message.length}` : typeof message;

afterEach(() => setMessages('fr'));

describe('messages', () => {
  it('are the same keys, with the same arguments, in French and in English', () => {
    const shape = (messages: Record<string, unknown>) =>
      Object.entries(messages)
        .map(([key, message]) => `${key}: ${kind(message)}`)
        .sort();
    expect(shape(en)).toEqual(shape(fr));
  });

  it('are all said somewhere', () => {
    // Sentences of changes and films are chosen by the model, because the server uses them too.
    const folders = ['../../client/', '../../model/readings/history/', '../../model/readings/film/'].map(
      (name) => new URL(name, import.meta.url),
    );
    const code = folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => readFileSync(new URL(name, folder), 'utf8')),
      )
      .join('\n');
    const stems = [...code.matchAll(/`([\w.-]+)\$\{/g)].map(([, stem = '']) => stem);
    const quoted = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, key = '']) => key));
    const isSaid = (key: string) => quoted.has(key) || stems.some((stem) => key.startsWith(stem));
    expect(Object.keys(fr).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('define whether a space comes before a colon: no other code joins words by one', () => {
    const client = new URL('../../client/', import.meta.url);
    const joined = readdirSync(client, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        / [:;?!] ?(?:\$\{|<\/?[a-z])|html` [:;?!]/.test(readFileSync(new URL(name, client), 'utf8')),
      );
    expect(joined).toEqual([]);
  });

  it('write large numbers as each language does', () => {
    expect(fr['bring.what.actors'](25_000)).toBe('25\u202f000 acteurs');
    expect(en['bring.what.actors'](25_000)).toBe('25,000 actors');
    expect(fr['territory.counts'](false, 25_000, 1)).toContain('25\u202f000 acteurs · 1 coopération');
  });

  it('have each its key: no part takes that of another', async () => {
    const folder = new URL('../../model/words/fr/screens/', import.meta.url);
    const files = readdirSync(folder).filter((file) => file !== 'first.ts' && file !== 'later.ts');
    const parts = await Promise.all(
      files.map(async (file) => Object.values(await import(new URL(file, folder).pathname))),
    );
    // A module may export a function next to its texts.
    const keys = parts.flat().flatMap((part) => (typeof part === 'object' ? Object.keys(part ?? {}) : []));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys).toHaveLength(Object.keys(fr).length);
  });

  it('are never empty, and not left in the other language', () => {
    // Words both languages share, and names.
    const shared = new Set([
      'Questions',
      'Charte',
      'Note',
      'Source',
      'Description',
      'Mission',
      'Code',
      'SIREN',
      '–',
    ]);
    for (const [key, message] of Object.entries(fr)) {
      if (typeof message !== 'string') continue;
      expect(message.trim(), key).not.toBe('');
      const other = en[key as keyof typeof en];
      if (message.length > 12 && !shared.has(message)) expect(other, key).not.toBe(message);
    }
  });

  it('speak of questions and signals, never of faults of people', () => {
    for (const [key, message] of Object.entries(fr))
      if (typeof message === 'string')
        expect(message, key).not.toMatch(/écart majeur|prioritaire|erreur|problème/i);
  });

  it('are spaced as French is', () => {
    expect(t('notice.day', '12 mars 2026')).toBe('État au 12 mars 2026');
    expect(t('actor.deleted', 'AMAP')).toBe('AMAP est supprimé, avec ses liens.');
    expect(t('home.deleteTitle', 'Loos')).toBe('Supprimer «\u202fLoos\u202f»\u202f?');
    expect(t('home.haveListWhat')).not.toMatch(/'/);
  });

  it('count as each language does', async () => {
    expect(t('territory.counts', true, 24, 1)).toBe('territoire fictif · 24 acteurs · 1 coopération');
    expect(t('actor.title', 3, 1)).toBe('Trois coopérations, un besoin sans réponse');
    expect(t('actor.title', 0, 0)).toBe('Pas encore de coopération notée');
    await setMessages('en');
    expect(t('territory.counts', false, 0, 2)).toBe('0 actors · 2 cooperations');
    expect(t('actor.title', 1, 2)).toBe('One cooperation, two needs without an answer');
  });
});

describe('French spacing', () => {
  it('narrows the spaces before high punctuation and inside guillemets', () => {
    expect(typeset('Qui ? « Lui » : oui ; non !')).toBe(
      'Qui\u202f? «\u202fLui\u202f»\u202f: oui\u202f; non\u202f!',
    );
  });

  it('leaves addresses and hours alone', () => {
    expect(typeset('https://exemple.fr/?a=1')).toBe('https://exemple.fr/?a=1');
  });
});

describe('what holds commas', () => {
  it('stands in a series with the semicolons of each language', async () => {
    expect(inSeries(['A, B', 'C'])).toBe('A, B\u202f; C');
    await setMessages('en');
    expect(inSeries(['A, B', 'C'])).toBe('A, B; C');
  });
});

describe('days', () => {
  it('are written out', () => {
    expect(longDay('2026-03-12')).toBe('12 mars 2026');
    expect(longDay('2026-03-01')).toBe('1er mars 2026');
    expect(longDay('not a day')).toBe('not a day');
  });
});
