import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** Names of licence files inside jars. */
const LICENCE = /^(META-INF\/)?[^/]*(licen[cs]e|notice|copying)[^/]*$/i;

const ABOUT = `Maillage starts Neo4j Community and its Graph Data Science library as a program of their own; they are no part of
it. Neo4j Community and the open Graph Data Science library are under the GNU General Public License, version 3; the
other jars each under its own licence. Beside this file is what each jar says of it, in a folder of its name; those that
say nothing name their licence in the list of components, dist/sbom/engine.cdx.json.

The sources of each jar are on Maven Central, beside the jar, under the name that ends with -sources.jar; those of Neo4j
are also at https://github.com/neo4j/neo4j and https://github.com/neo4j/graph-data-science, by the tag of the version.
`;

/** Writes the licence files of the jars in these folders, a folder a jar. */
export async function writeLicences(folders: readonly string[], target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'README.txt'), ABOUT);
  for (const folder of folders)
    for (const jar of await readdir(folder)) {
      const told = unzipSync(await readFile(path.join(folder, jar)), {
        filter: ({ name }) => LICENCE.test(name) && !name.endsWith('.class'),
      });
      const files = Object.entries(told);
      if (files.length === 0) continue;
      const own = path.join(target, path.basename(jar, '.jar'));
      await mkdir(own, { recursive: true });
      for (const [name, text] of files) await writeFile(path.join(own, path.basename(name)), text);
    }
}
