import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

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

  constructor(version: string, following: () => number, lastBackupAt: () => Promise<string | undefined>) {
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
        this.set(following());
      },
    });
    new Gauge({
      name: 'maillage_last_backup_timestamp_seconds',
      help: 'When the last backup was made that can be read, in seconds since 1970; 0 when there is none.',
      registers: [this.registry],
      async collect() {
        // A folder that cannot be read has no backup to offer.
        const at = await lastBackupAt().catch(() => undefined);
        this.set(at === undefined ? 0 : Math.floor(Date.parse(at) / 1000));
      },
    });
  }
}
