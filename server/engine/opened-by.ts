import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error.ts';
import { DEFAULT_RELEASE, ENGINE_RELEASES, type EngineRelease } from './engine-release.ts';

/** Exit code, as for a database of a newer Maillage: another start does not help. */
const EXIT_CODE = 3;

/**
 * Records which Neo4j opens a database; throws if a newer one has opened it before. A newer Neo4j changes the
 * files, and the older one would fail with an obscure message.
 */
export async function noteOpening(home: string, { name }: EngineRelease): Promise<void> {
  const file = path.join(home, 'opened-by');
  // Data from before this was noted are of the only Neo4j that there was.
  const last = (await readFile(file, 'utf8').catch(() => DEFAULT_RELEASE)).trim();
  const order: readonly string[] = ENGINE_RELEASES;
  if (order.indexOf(last) > order.indexOf(name)) {
    throw new StartError(
      [
        `Cette base a été ouverte par Neo4j ${last}, que Neo4j ${name} ne sait pas lire. Rien n’a été touché : lancez avec MAILLAGE_NEO4J=${last}, ou restaurez une sauvegarde dans un dossier vide (docs/installer.md, § 5).`,
        `This database was opened by Neo4j ${last}, which Neo4j ${name} cannot read. Nothing was touched: start with MAILLAGE_NEO4J=${last}, or restore a backup into an empty folder (docs/install.md, § 5).`,
      ].join('\n'),
      undefined,
      EXIT_CODE,
    );
  }
  // A disk that is full does not keep a start from saying so itself.
  if (last === name && existsSync(file)) return;
  await mkdir(home, { recursive: true, mode: 0o700 });
  await writeFile(file, `${name}\n`);
}
