import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OWN_VERSION } from '../server/project.ts';

// Writes the list of what Maillage is made of, in CycloneDX: dist/sbom/program.cdx.json. `npm sbom --omit dev` leaves
// out what both the program and its tools need (zod, vite…), so that all is listed, and what is of the tools alone goes.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}dist/sbom`;
/** Property by which npm marks development-only components. */
const DEVELOPMENT = 'cdx:npm:package:development';

const Component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  properties: z.array(z.object({ name: z.string() })).optional(),
});
const Bom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), version: z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const listed = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const bom = Bom.parse(JSON.parse(listed));

const isOfTools = ({ properties = [] }: z.infer<typeof Component>): boolean =>
  properties.some(({ name }) => name === DEVELOPMENT);
const gone = new Set(bom.components.filter(isOfTools).map((component) => component['bom-ref']));
const stays = (ref: string): boolean => !gone.has(ref);

mkdirSync(FOLDER, { recursive: true });
const written = {
  ...bom,
  // npm names it after the folder that it is in.
  metadata: {
    ...bom.metadata,
    component: { ...bom.metadata.component, name: 'maillage', version: OWN_VERSION },
  },
  components: bom.components.filter((component) => stays(component['bom-ref'])),
  dependencies: bom.dependencies
    .filter(({ ref }) => stays(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(stays) })),
};
writeFileSync(`${FOLDER}/program.cdx.json`, `${JSON.stringify(written, null, 2)}\n`);
