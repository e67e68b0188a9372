import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const naming = (name: string): string[] =>
  ['build', 'client', 'cypher', 'model', 'server']
    .flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.(?:ts|js|cypher)$/.test(file))
    .filter((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(resolve(ROOT, file), 'utf8')))
    .sort();

// The day of a signature is asked, kept, told, imported, exported, merged and shown like any other field of an actor.
it('a field of an actor is named by the catalogue, by its names, by its screen, and where it has a rule of its own', () => {
  expect(naming('signedOn')).toEqual([
    'client/views/map/actor-lines.ts',
    // Examples shown in the API description.
    'model/contract/examples/resources.ts',
    'model/fields/actor-fields.ts',
    'model/words/en/fields.ts',
    'model/words/fr/fields.ts',
    // It goes with the signature when two actors are one.
    'model/writes/merging/merge-properties.ts',
  ]);
});
