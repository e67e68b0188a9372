import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Verdict } from '../../model/contract/administration.ts';
import type { CopyState } from '../../model/contract/backup.ts';
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
  /** Returns the state of the copies off the machine, one for each place. */
  copies(): Promise<readonly CopyState[]>;
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

  readonly diagnosis = new Gauge({
    name: 'maillage_diagnosis',
    help: 'Worst verdict of the checks of npm run doctor, made at the start and every hour: 0 well, 1 to be looked at, 2 wrong.',
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
    this.#copyGauge(
      'maillage_last_copy_timestamp_seconds',
      'When the newest backup was made that has a verified copy off the machine, in seconds since 1970; 0 when there is none.',
      probes,
      ({ copiedAt }) => Math.floor(Date.parse(copiedAt ?? '1970-01-01') / 1000),
    );
    this.#copyGauge(
      'maillage_copy_ok',
      '1 if the last try to copy backups off the machine succeeded, 0 if it failed; NaN before the first.',
      probes,
      ({ last }) => (last === undefined ? Number.NaN : last.outcome === 'copied' ? 1 : 0),
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

  /** Notes the verdict of a diagnosis. */
  diagnosed(verdict: Verdict): void {
    this.diagnosis.set({ well: 0, warns: 1, fails: 2 }[verdict]);
  }

  /** Declares a gauge with a series for each place that backups are copied to. */
  #copyGauge(name: string, help: string, probes: Probes, of: (state: CopyState) => number): void {
    new Gauge({
      ...{ name, help, labelNames: ['place'] as const, registers: [this.registry] },
      async collect() {
        this.reset();
        for (const state of await probes.copies()) this.set({ place: state.kind }, of(state));
      },
    });
  }

  /** Declares a gauge that is measured at each scrape. */
  #gauge(name: string, help: string, measure: () => Promise<number>): void {
    new Gauge({
      ...{ name, help, registers: [this.registry] },
      async collect() {
        this.set(await measure());
      },
    });
  }
}
