import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../reference/load-reference.ts';
import { StartError } from '../start-error.ts';
import { spokenOf } from '../terminal.ts';
import { restoreBackup } from '../use-cases/backups/restore-backup.ts';
import { previewTerritory, restoreTerritory } from '../use-cases/backups/restore-territory.ts';
import { prepareData } from '../use-cases/prepare-data.ts';
import { backupFile, USAGE_CODE } from './backup-file.ts';
import { type CommandDeps, runCommand } from './run-command.ts';

// npm run restore -- FILE: replaces the graph by a backup; the present graph is kept as another backup.
await runCommand(async (deps) => {
  const { values, positionals } = asked();
  const file = await fileOf(positionals[0], deps);
  return values.territory === undefined
    ? restoreAll(deps, file)
    : restoreOne(deps, file, values.territory, values.yes);
});

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { territory: { type: 'string' }, yes: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new StartError(texts().usage, error, USAGE_CODE);
  }
}

async function restoreAll(deps: CommandDeps, file: string): Promise<string> {
  const { executor, folder } = deps;
  const { takenAt, safetyCopy } = await restoreBackup(deps, file);
  const log = { info: () => undefined, progress: () => undefined };
  const reference = loadReference(gapCatalogueReference());
  await prepareData({ executor, reference, config: { demo: false }, log });
  const kept = safetyCopy === undefined ? undefined : path.join(folder.folder, safetyCopy);
  return [
    `Restauré : l’état du ${takenAt}.${kept === undefined ? '' : ` Ce qui était là avant : ${kept}`}`,
    `Restored: the state of ${takenAt}.${kept === undefined ? '' : ` What was there before: ${kept}`}`,
  ].join('\n');
}

/** Restores one territory, as one change (--territory ID); without --yes only shows what would change. */
async function restoreOne(deps: CommandDeps, file: string, id: string, isSure: boolean): Promise<string> {
  const preview = await previewTerritory(deps, file, id);
  const lines = texts().effect(preview);
  if (!isSure) return [...lines, '', texts().confirm].join('\n');
  const requestHash = createHash('sha256').update(`${file} ${id} ${Date.now()}`).digest('hex');
  await restoreTerritory(deps, file, id, { requestHash });
  return [...lines, '', texts().restored(preview.territory.name)].join('\n');
}

function fileOf(named: string | undefined, deps: CommandDeps): Promise<string> {
  if (named === undefined) throw new StartError(texts().usage, undefined, USAGE_CODE);
  return backupFile(deps, named, (file) => `Introuvable : ${file}\nNot found: ${file}`);
}

function texts() {
  return spokenOf(({ restore }) => restore);
}
