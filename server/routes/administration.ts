import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/administration.ts';
import type { RouteDeps } from '../app-deps.ts';
import { DEFAULT_BACKUPS } from '../config.ts';
import { NO_COPIES } from '../copies/settings.ts';
import { describeProcess } from '../operations/describe-process.ts';
import { diagnosisOf } from '../operations/diagnosis/told-diagnosis.ts';
import { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { readAdministration } from '../use-cases/read-administration.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for the state of the server, for administrators. */
export function registerAdministration(app: FastifyInstance, deps: RouteDeps): void {
  const { executor, attendance, config, key } = deps;
  const { backups = DEFAULT_BACKUPS, copies = NO_COPIES } = config;
  const { dataDir, neo4j } = config;
  const databaseFolder =
    dataDir === undefined || neo4j !== undefined ? undefined : path.join(dataDir, 'neo4j', 'data');
  const folder = new BackupFolder(backups.folder);
  const startedAt = new Date().toISOString();
  const diagnose = diagnosisOf(executor, { folder, dataDir, backups, copies, startedAt });
  const facts = { folder, backups, copies, diagnose, databaseFolder };

  registerEndpoint(app, endpoints.readAdministration, async ({ language }) => {
    const self = describeProcess(app.memoryUsage().eventLoopDelay, attendance.size);
    return {
      body: await readAdministration(executor, {
        ...facts,
        processes: [self],
        following: attendance.list(),
        ...{ key, language },
      }),
    };
  });
}
