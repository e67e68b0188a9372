import { stat } from 'node:fs/promises';
import path from 'node:path';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../reference/load-reference.ts';
import { StartError } from '../start-error.ts';
import type { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { restoreBackup } from '../use-cases/backups/restore-backup.ts';
import { prepareData } from '../use-cases/prepare-data.ts';
import { runCommand } from './run-command.ts';

const USAGE =
  'npm run restore -- FICHIER : le nom d’une sauvegarde du dossier, ou le chemin d’un fichier .jsonl.gz.\n' +
  'npm run restore -- FILE: the name of a backup of the folder, or the path of a .jsonl.gz file.';

// npm run restore -- FILE: replaces the graph by a backup; the present graph is kept as another backup.
await runCommand(async (deps) => {
  const { executor, folder } = deps;
  const file = await fileOf(process.argv[2], folder);
  const { takenAt, safetyCopy } = await restoreBackup(deps, file);
  const log = { info: () => undefined, progress: () => undefined };
  const reference = loadReference(gapCatalogueReference());
  await prepareData({ executor, reference, config: { demo: false }, log });
  const kept = safetyCopy === undefined ? undefined : path.join(folder.folder, safetyCopy);
  return [
    `Restauré : l’état du ${takenAt}.${kept === undefined ? '' : ` Ce qui était là avant : ${kept}`}`,
    `Restored: the state of ${takenAt}.${kept === undefined ? '' : ` What was there before: ${kept}`}`,
  ].join('\n');
});

async function fileOf(named: string | undefined, folder: BackupFolder): Promise<string> {
  if (named === undefined) throw new StartError(USAGE, undefined, 2);
  const file = (await folder.find(named)) ?? path.resolve(named);
  if ((await stat(file).catch(() => undefined))?.isFile()) return file;
  throw new StartError(`Introuvable : ${file}\nNot found: ${file}`, undefined, 2);
}
