import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { NODE_PROPERTIES } from '../../model/elements/elements.ts';
import { FORGOTTEN_KINDS, KEPT_KINDS, OWN_KINDS } from '../../server/backups/backup-lines.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';

const CYPHER = fileURLToPath(new URL('../../cypher/', import.meta.url));
/** `(n:Actor`, `(:SnapshotContent`: every label that some statement names. */
const LABEL = /\(\w*:([A-Za-z|&:]+)/g;

it('each kind of node is in a backup, or on purpose in none', () => {
  const named = readdirSync(CYPHER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .flatMap((file) => [...readFileSync(`${CYPHER}${file}`, 'utf8').matchAll(LABEL)])
    .flatMap(([, labels = '']) => labels.split(/[|&:]/))
    .filter((label) => label !== '');
  const known = [...KEPT_KINDS, ...FORGOTTEN_KINDS, ...OWN_KINDS] as readonly string[];
  // Statements that put and delete elements are generated from these.
  expect(
    [...new Set([...named, ...Object.keys(NODE_PROPERTIES)])].filter((label) => !known.includes(label)),
  ).toEqual([]);
});

it('the steps of the schema are numbered one by one', () => {
  const names = schemaFiles().map(({ name }) => name);
  expect(names.map((name) => Number(name.slice(0, 3)))).toEqual(names.map((_, i) => i));
});
