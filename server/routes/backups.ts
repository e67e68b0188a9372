import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/backups.ts';
import type { RouteDeps } from '../app-deps.ts';
import { DEFAULT_BACKUPS } from '../config.ts';
import { territoriesOfBackup } from '../exchange/backup/territory-of-backup.ts';
import { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { restoreBackup } from '../use-cases/backups/restore-backup.ts';
import { previewTerritory, restoreTerritory } from '../use-cases/backups/restore-territory.ts';
import { takeBackup } from '../use-cases/backups/take-backup.ts';
import { erasedSince } from '../use-cases/erasure/erase-actor.ts';
import { prepareData } from '../use-cases/prepare-data.ts';
import { asJob } from './jobs.ts';
import { asAFile, present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Registers the endpoints of backups: list, make, download, remove and restore. */
export function registerBackups(app: FastifyInstance, deps: RouteDeps): void {
  const { executor, config } = deps;
  const { folder: path, proofHour: _, ...schedule } = config.backups ?? DEFAULT_BACKUPS;
  const folder = new BackupFolder(path);
  const fileOf = async (name: string) => present(await folder.find(name), 'BACKUP', name);

  registerEndpoint(app, endpoints.listBackups, async () => {
    const items = await folder.list();
    const since = await erasedSince(
      executor,
      items.map(({ takenAt }) => takenAt),
    );
    return {
      body: {
        items: items.map((backup, i) => ({ ...backup, ...(since[i] ? { erasedSince: since[i] } : {}) })),
        folder: path,
        schedule,
      },
    };
  });

  registerEndpoint(app, endpoints.takeBackup, async ({ request }) => {
    const name = await asJob(request, (job) => takeBackup(executor, folder, 'asked', new Date(), job));
    const backup = (await folder.list()).find((one) => one.name === name);
    return { body: present(backup, 'BACKUP', name), location: `/api/backups/${name}/file` };
  });

  registerEndpoint(app, endpoints.readBackupFile, async ({ params: { backupName }, reply }) => {
    const file = await fileOf(backupName);
    asAFile(reply, backupName);
    return { body: createReadStream(file) };
  });

  registerEndpoint(app, endpoints.deleteBackup, async ({ params: { backupName } }) => {
    await fileOf(backupName);
    await folder.remove(backupName);
    return {};
  });

  registerEndpoint(app, endpoints.listBackupTerritories, async ({ params: { backupName } }) => ({
    body: { items: await territoriesOfBackup(await fileOf(backupName)) },
  }));

  registerEndpoint(app, endpoints.previewBackupTerritory, async ({ params }) => ({
    body: await previewTerritory(deps, await fileOf(params.backupName), params.territoryId),
  }));

  registerEndpoint(app, endpoints.restoreBackupTerritory, async (input) => {
    const { backupName, territoryId } = input.params;
    const file = await fileOf(backupName);
    const { revisions } = await restoreTerritory(deps, file, territoryId, contextOf(input));
    return { body: { revisions: [...revisions].map(([id, revision]) => ({ territoryId: id, revision })) } };
  });

  registerEndpoint(app, endpoints.restoreBackup, async ({ params: { backupName }, request }) => {
    const file = await fileOf(backupName);
    const { takenAt, safetyCopy } = await asJob(request, (job) =>
      restoreBackup({ ...deps, folder }, file, job),
    );
    // The vocabulary and the Charter as this program has them.
    await prepareData({ ...deps, config: { demo: false }, log: SILENT });
    return { body: { name: backupName, takenAt, ...(safetyCopy !== undefined && { safetyCopy }) } };
  });
}

const SILENT = { info: () => undefined, progress: () => undefined };
