import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../docs/decisions/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
const numberOf = (name: string): number => Number(name.slice(0, 4));

it('each decision has a number of its own, the one in its title', () => {
  expect(files.map(numberOf)).toEqual([...new Set(files.map(numberOf))]);
  const titled = files.map((name) => {
    const [, number] = /^# (\d+)\. /.exec(readFileSync(new URL(name, FOLDER), 'utf8')) ?? [];
    return [name, Number(number)];
  });
  expect(titled).toEqual(files.map((name) => [name, numberOf(name)]));
});

it('the index lists each decision once, under its number', () => {
  const index = readFileSync(new URL('README.md', FOLDER), 'utf8');
  const listed = [...index.matchAll(/^- \[(\d+)\. [^\]]+\]\((\d{4}-[\w-]+\.md)\)/gm)];
  expect(listed.map(([, , name]) => name).sort()).toEqual(files);
  expect(listed.filter(([, number, name = '']) => Number(number) !== numberOf(name))).toEqual([]);
});
