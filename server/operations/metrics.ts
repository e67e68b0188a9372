import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ProofRecord } from '../backups/proof.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Figures looked up each time Prometheus reads. */
export interface Probes {
  /** Screens that follow a territory through this process. */
  following(): number;
  /** Returns the latest backup that can be read. */
  lastBackup(): Promise<{ readonly takenAt: string; readonly size: number } | undefined>;
  /** Returns what is known of proofs of backups; undefined where none is expected. */
  proof(): Promise<ProofRecord | undefined>;
  /** Whether the database answers in a few seconds. */
  isDatabaseUp(): Promise<boolean>;
  /** Bytes left for backups; undefined where the system does not say. */
  bytesLeft(): Promise<number | undefined>;
}

/**
 * Metrics for Prometheus. Labels are route patterns, statuses and modes, which are few; none names a person,
 * an organisation or a territory.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'maillage_http_request_seconds',
    help: 'Time to answer a request, by method, route and status; streams are not counted.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly database = new Histogram({
    name: 'maillage_database_seconds',
    help: 'Time of a reading or of a transaction in Neo4j, waiting and retries included.',
    labelNames: ['access', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly refused = new Counter({
    name: 'maillage_refused_total',
    help: 'Answers of 429 and 503: too many requests, too late, stopping, or without the database.',
    labelNames: ['status'] as const,
    registers: [this.registry],
  });

  readonly backups = new Histogram({
    name: 'maillage_backup_seconds',
    help: 'Time of a backup on schedule, by outcome.',
    labelNames: ['outcome'] as const,
    buckets: [1, 5, 30, 120, 600, 1800],
    registers: [this.registry],
  });

  constructor(version: string, probes: Probes) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'maillage_info',
      help: 'Which Maillage this is.',
      labelNames: ['version'] as const,
      registers: [this.registry],
    }).set({ version }, 1);
    new Gauge({
      name: 'maillage_following',
      help: 'Screens that follow a territory through this process.',
      registers: [this.registry],
      collect() {
        this.set(probes.following());
      },
    });
    // A folder that cannot be read has no backup to offer.
    let reading: ReturnType<Probes['lastBackup']> | undefined;
    /** Reads the last backup, once for both gauges of a scrape. */
    const lastBackup = () => {
      reading ??= probes
        .lastBackup()
        .catch(() => undefined)
        .finally(() => {
          reading = undefined;
        });
      return reading;
    };
    this.#gauge(
      'maillage_last_backup_timestamp_seconds',
      'When the last backup was made that can be read, in seconds since 1970; 0 when there is none.',
      async () => Math.floor(Date.parse((await lastBackup())?.takenAt ?? '1970-01-01') / 1000),
    );
    this.#gauge(
      'maillage_last_backup_bytes',
      'Size of that backup; 0 when there is none.',
      async () => (await lastBackup())?.size ?? 0,
    );
    this.#gauge(
      'maillage_backup_proven_timestamp_seconds',
      'When a backup was last restored into an engine apart with the same hash, else since when that is expected; NaN where it is off.',
      async () => {
        const record = await probes.proof();
        return record === undefined ? Number.NaN : Date.parse(record.provenAt ?? record.since) / 1000;
      },
    );
    this.#gauge(
      'maillage_backup_proof_ok',
      '0 if the last proof of a backup failed, 1 if it passed; NaN where none could be made.',
      async () => {
        const outcome = (await probes.proof())?.last?.outcome;
        return outcome === 'same' ? 1 : outcome === 'different' ? 0 : Number.NaN;
      },
    );
    this.#gauge('maillage_database_up', '1 if Neo4j answers when this is read, 0 if not.', async () =>
      (await probes.isDatabaseUp()) ? 1 : 0,
    );
    this.#gauge(
      'maillage_backups_free_bytes',
      'Bytes left where backups are written.',
      async () => (await probes.bytesLeft()) ?? Number.NaN,
    );
  }

  /** Registers a gauge that is measured at each scrape. */
  #gauge(name: string, help: string, measure: () => Promise<number>): void {
    new Gauge({
      ...{ name, help, registers: [this.registry] },
      async collect() {
        this.set(await measure());
      },
    });
  }
}
