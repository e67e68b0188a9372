import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CONSOLE_PROCEDURES, ROOM_PROCEDURES } from '../../server/engine/procedures.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

it('the engine of the room has of GDS what the statements of cypher/ call, and nothing else', () => {
  const called = readdirSync(`${ROOT}cypher`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher'))
    .flatMap((name) => [
      ...text(`cypher/${name}`)
        .replace(/\/\/.*/g, '')
        .matchAll(/\bgds(?:\.\w+)+(?=\s*\()/g),
    ])
    .map(([name]) => name);
  expect([...new Set(called)].sort()).toEqual([...ROOM_PROCEDURES].sort());
});

it('that of the console has all but what writes to the disk', () => {
  for (const name of [
    'gds.graph.export',
    'gds.graph.export.csv',
    'gds.backup',
    'gds.restore',
    'gds.model.store',
  ])
    expect(
      CONSOLE_PROCEDURES.filter((allowed) => new RegExp(`^${allowed.replace('.*', '\\..*')}$`).test(name)),
    ).toEqual([]);
});
