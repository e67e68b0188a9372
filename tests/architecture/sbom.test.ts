import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { LONG } from '../support/longer.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));

const Manifest = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const Bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      licenses: z.array(z.unknown()).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

it(
  'the list of components names all that ships, in its version, and nothing that only builds or tests',
  LONG,
  () => {
    execFileSync('npm', ['run', '--silent', 'sbom:program'], { cwd: ROOT });
    const { version, dependencies, devDependencies } = Manifest.parse(read('package.json'));
    const bom = Bom.parse(read('dist/sbom/program.cdx.json'));
    const { metadata, components } = bom;
    expect(metadata.component).toMatchObject({ name: 'maillage', version });
    const listed = new Map(components.map((component) => [component.name, component.version]));
    expect([...listed.keys()]).toEqual(
      expect.arrayContaining(['fastify', 'neo4j-driver', 'neo4j-driver-core']),
    );
    for (const [name, wanted] of Object.entries(dependencies)) expect(listed.get(name), name).toBe(wanted);
    // Two of the tools are shipped as well, because docx and graphology depend on them.
    expect(Object.keys(devDependencies).filter((name) => listed.has(name))).toEqual([
      '@types/node',
      'graphology-types',
    ]);
    const refs = new Set([`maillage@${version}`, ...components.map((one) => one['bom-ref'])]);
    for (const { ref, dependsOn } of bom.dependencies)
      expect([ref, ...dependsOn].filter((one) => !refs.has(one))).toEqual([]);
    // Each says its licence; of png-js only its file does: MIT.
    const silent = components.filter(({ licenses = [] }) => licenses.length === 0);
    expect(silent.map(({ name }) => name)).toEqual(['png-js']);
  },
);
