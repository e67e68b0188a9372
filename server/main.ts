import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { FastifyBaseLogger } from 'fastify';
import type { Language } from '../model/contract/primitives.ts';
import type { Reference } from '../model/contract/reference.ts';
import { gapCatalogueReference } from '../model/readings/gaps/gap-catalogue.ts';
import { buildApp } from './app.ts';
import { addressAtMachine, banner } from './banner.ts';
import { type Config, loadConfig } from './config.ts';
import { canSeal } from './copies/settings.ts';
import { archiveClasses } from './engine/archive-classes.ts';
import { removeAbandonedFolders } from './engine/console/console-folders.ts';
import type { ConsoleHost } from './engine/console/console-host.ts';
import { localConsole } from './engine/console/local-console.ts';
import { remoteConsole } from './engine/console/remote-console.ts';
import type { EngineProgram } from './engine/engine-program.ts';
import { startEngine } from './engine/start.ts';
import { type Lifetime, openLifetime } from './lifetime.ts';
import { listen, requireFreePort } from './listen.ts';
import { Attendance } from './live/presence.ts';
import { MachineLink } from './machine-link.ts';
import { isAtDesktop, openBrowser } from './open-browser.ts';
import { scheduleDiagnoses } from './operations/diagnosis/schedule-diagnoses.ts';
import { bytesLeft } from './operations/folder-size.ts';
import { measuredExecutor } from './operations/measured-executor.ts';
import { Metrics } from './operations/metrics.ts';
import { serveMetrics } from './operations/serve-metrics.ts';
import { canAdmitPhones, PhoneAccess } from './phone-access.ts';
import { OWN_VERSION } from './project.ts';
import { loadPlaceIndex } from './reference/load-geography.ts';
import { loadOfficialNames } from './reference/load-official-names.ts';
import { loadReference } from './reference/load-reference.ts';
import { ensureSecret } from './secret.ts';
import { StartError } from './start-error.ts';
import { awaitDatabase } from './store/await-database.ts';
import { clearAside } from './store/backups.ts';
import type { DatabaseSettings } from './store/driver.ts';
import { StoreError } from './store/errors.ts';
import { type Executor, FOR_THE_START, openExecutor } from './store/execute.ts';
import { hasAdministrator } from './store/people.ts';
import { openTerminal, spoken, spokenOf, type Terminal, terminalLanguage } from './terminal.ts';
import { errorSentence } from './texts/error-sentence.ts';
import { textsIn } from './texts/texts.ts';
import { ServerKey } from './use-cases/access/server-key.ts';
import { newToken } from './use-cases/access/tokens.ts';
import { wrapPlainCodes } from './use-cases/access/wrap-codes.ts';
import { BackupFolder } from './use-cases/backups/backup-folder.ts';
import { readCopyStates } from './use-cases/backups/copy-backups.ts';
import { ProofFile } from './use-cases/backups/proof-file.ts';
import { scheduleBackups } from './use-cases/backups/schedule-backups.ts';
import { type CopyWatcher, scheduleCopies } from './use-cases/backups/schedule-copies.ts';
import { type ProofSchedule, scheduleProofs } from './use-cases/backups/schedule-proofs.ts';
import { upgradeSchema } from './use-cases/backups/upgrade-schema.ts';
import { prepareData } from './use-cases/prepare-data.ts';
import { warmUp } from './use-cases/warm-up.ts';
import { Workers } from './workers/pool.ts';
import { lendWorkers } from './workers/workers-of.ts';

const PLACES_AFTER_MS = 2_000;
const ARCHIVE_AFTER_MS = 60_000;
/** Percentage by which V8 may let the heap grow before it collects; by default several hundred. */
const HEAP_GROWTH = 50;

const terminal = openTerminal();
const config = loadConfig();
const lifetime = openLifetime(terminal);

try {
  await start(config, terminal, lifetime);
} catch (error) {
  // A start that was stopped fails for that reason alone.
  if (lifetime.signal.aborted) await lifetime.end(0);
  terminal.error(errorSentence(error));
  await lifetime.end(error instanceof StartError ? error.exitCode : 1);
}

async function start(config: Config, terminal: Terminal, lifetime: Lifetime): Promise<void> {
  // Otherwise a large import keeps 200 MiB more, mostly garbage.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  await requireFreePort(config.host, config.port);
  if (!(await canSeal(config.copies))) throw new StartError(spokenOf(({ copy }) => copy.badRecipients));
  const reference = loadReference(gapCatalogueReference());
  const key = new ServerKey(ensureSecret(config));
  const database = config.neo4j ?? startLocal(config, terminal, lifetime);
  // Read while the engine, launched by then, is starting: so the first who looks for a place does not wait for it.
  setTimeout(() => {
    loadPlaceIndex();
    void loadOfficialNames();
  }, PLACES_AFTER_MS).unref();
  const settings = await database;
  const workers = new Workers();
  const starting = openExecutor(settings, FOR_THE_START);
  lendWorkers(starting, workers);
  lifetime.defer(() => starting.close());
  await awaitDatabase(starting, { uri: settings.uri, ...config.neo4j }, terminal, lifetime.signal);

  const attendance = new Attendance();
  const { backups } = config;
  const folder = new BackupFolder(backups.folder);
  const door = openExecutor(settings);
  const metrics =
    config.metrics &&
    new Metrics(OWN_VERSION, {
      following: () => attendance.size,
      lastBackup: () => folder.last(),
      proof: async () => (backups.proofHour === undefined ? undefined : new ProofFile(backups.folder).read()),
      copies: () => readCopyStates(folder, config.copies),
      isDatabaseUp: () => isUp(door),
      bytesLeft: () => bytesLeft(backups.folder),
    });
  const executor = metrics === undefined ? door : measuredExecutor(door, metrics);
  lifetime.defer(() => executor.close());
  const setupToken = await newSetupToken(config, starting);
  const machine = config.access === 'local' ? new MachineLink(key, showCode) : undefined;
  const logger = { level: config.logLevel };
  const consoleHost = consoleHostOf(config);
  const phones = canAdmitPhones(config) ? new PhoneAccess() : undefined;
  const deps = { config, executor, reference, key, setupToken, machine, phones, logger, attendance, metrics };
  // While the engine plans what prepares the data.
  const [app] = await Promise.all([
    buildApp({ ...deps, consoleHost, workers }),
    prepare(starting, { reference, key, folder }),
  ]);
  lifetime.defer(() => app.close());
  const endBackups = scheduleBackups(executor, folder, backups, {
    made: (seconds) => metrics?.backups.observe({ outcome: 'made' }, seconds),
    failed: (seconds, error) => {
      metrics?.backups.observe({ outcome: 'failed' }, seconds);
      app.log.error({ err: error }, 'no backup could be made');
    },
  });
  lifetime.defer(async () => endBackups());
  const copying = { folder, settings: config.copies, retention: backups };
  lifetime.defer(scheduleCopies(copying, copyWatcher(app.log)));
  lifetime.defer(scheduleProofs(config, folder, proofSchedule(backups.proofHour, app.log)));
  if (metrics !== undefined && config.metrics !== undefined) {
    const { address, close } = await serveMetrics(metrics, config.metrics);
    lifetime.defer(close);
    terminal.info(`Metrics: ${address}`);
  }
  surviveErrors(app.log, lifetime);
  const started = await listen(app, config.host, config.port);
  terminal.info(banner(config, { ...started, setupToken, machineToken: machine?.token }, terminalLanguage()));
  terminal.started();
  if (machine && config.opensBrowser && isAtDesktop(process.env, process.platform, process.stdout.isTTY))
    void openBrowser(addressAtMachine(started.address, machine.tokenForOnce()));
  warm(starting, app.log);
  const measured = { ...config, folder, startedAt: new Date().toISOString() };
  lifetime.defer(scheduleDiagnoses(executor, measured, app.log, (verdict) => metrics?.diagnosed(verdict)));
}

/** Logs each try to copy backups off the machine. */
function copyWatcher(log: FastifyBaseLogger): CopyWatcher {
  return {
    tried: ({ error, ...outcome }) => {
      if (error === undefined) log.info(outcome, 'backups were copied off the machine');
      else
        log.error({ ...outcome, reason: error.code, err: error }, 'backups are not copied off the machine');
    },
    failed: (error) => log.error({ err: error }, 'copies of backups cannot be recorded'),
  };
}

/** Logs each proof of a backup; a backup that is no good is an error, whatever else works. */
function proofSchedule(hour: number | undefined, log: FastifyBaseLogger): ProofSchedule {
  return {
    hour,
    told: ({ proof, error }) => {
      if (proof.outcome === 'same') log.info({ proof }, 'the newest backup was proven');
      else if (proof.outcome === 'different')
        log.error({ proof, err: error }, 'the newest backup is no good');
      else log.warn({ proof, err: error }, 'the newest backup could not be proven');
    },
    failed: (error) => log.error({ err: error }, 'proofs of backups cannot be recorded'),
  };
}

/** Returns true if the database answers, within the few seconds that a ping is given. */
async function isUp(executor: Executor): Promise<boolean> {
  try {
    await executor.ping();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

function showCode(code: string, language: Language): void {
  terminal.info(`  ${textsIn(language).terminal.code(code)}`);
}

/**
 * Logs an error that nobody awaited, and continues: only its own operation failed. After an exception outside
 * any request the state is unreliable: the process closes its resources and ends.
 */
function surviveErrors(log: FastifyBaseLogger, lifetime: Lifetime): void {
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'an error was awaited by nobody'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error was caught by nobody');
    void lifetime.end(1);
  });
}

/**
 * Warms up in the background; a failure here occurs again in the request that needs it, and is reported
 * there.
 */
function warm(executor: Executor, log: Pick<FastifyBaseLogger, 'info' | 'warn'>): void {
  const begun = Date.now();
  warmUp(executor)
    .then((warmed) => log.info({ ...warmed, ms: Date.now() - begun }, 'warmed up'))
    .catch((error: unknown) => log.warn({ err: error }, 'could not be warmed up'))
    .finally(() => executor.close());
}

/**
 * Returns the source of console engines: this machine, or a service in another container, independent of the
 * room's database.
 */
function consoleHostOf({ consoleService, cacheDir }: Config): ConsoleHost {
  // A server that was killed could not.
  void removeAbandonedFolders();
  return consoleService === undefined ? localConsole({ cacheDir }) : remoteConsole(consoleService);
}

interface Prepared {
  readonly reference: Reference;
  readonly key: ServerKey;
  readonly folder: BackupFolder;
}

async function prepare(executor: Executor, { reference, key, folder }: Prepared): Promise<void> {
  const backup = await upgradeSchema(executor, folder, undefined, (step, nth, steps) =>
    terminal.info(spoken(({ schemaStep }) => schemaStep(step, nth, steps))),
  );
  if (backup !== undefined)
    terminal.info(spoken(({ upgraded }) => upgraded(path.join(folder.folder, backup))));
  await Promise.all([
    executor.writeTransaction((tx) => wrapPlainCodes(tx, key)),
    // Removes the remains of an interrupted restoration.
    clearAside(executor, true),
    prepareData({ executor, reference, config, log: terminal }),
  ]);
}

async function startLocal(config: Config, log: Terminal, lifetime: Lifetime): Promise<DatabaseSettings> {
  const { dataDir, cacheDir } = config;
  const starting = startEngine({ dataDir, cacheDir, log, signal: lifetime.signal });
  // Before it has started: a signal in between must wait for it to be gone again.
  lifetime.defer(async () => {
    const engine = await starting.catch(() => undefined);
    await engine?.stop();
  });
  void starting.then(({ program }) => archiveLater(program, lifetime.signal)).catch(() => undefined);
  return starting;
}

/** Creates a setup token at each start until a server that requires sign-in has an administrator. */
async function newSetupToken({ access, hostnames }: Config, executor: Executor): Promise<string | undefined> {
  const isAsked = access === 'required' || (access === 'local' && hostnames.length > 0);
  return isAsked && !(await hasAdministrator(executor)) ? newToken() : undefined;
}

/** Archives classes for later starts, once this start is done. A failure is retried at the next start. */
function archiveLater(program: EngineProgram, signal: AbortSignal): void {
  setTimeout(() => void archiveClasses(program, signal).catch(() => undefined), ARCHIVE_AFTER_MS).unref();
}
