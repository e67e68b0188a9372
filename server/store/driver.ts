import neo4j, { type Driver } from 'neo4j-driver';

/** Address and credentials of Neo4j. */
export interface DatabaseSettings {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** How many connections to the database the process has at most. */
export const MOST_CONNECTIONS = 50;

/** How long a connection is waited for. */
export const ACQUISITION_MS = 5_000;

/** Opens the one driver of the process. It connects lazily: an absent database is no error here. */
export function openDriver(settings: DatabaseSettings): Driver {
  return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    // Whole numbers fit: revisions, counts and years stay far below 2^53.
    disableLosslessIntegers: true,
    // Short, so that a database that is away becomes a 503 soon instead of a hanging request.
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: ACQUISITION_MS,
    maxConnectionPoolSize: MOST_CONNECTIONS,
    // A pooled connection that was idle is checked before use: after an engine restart all are stale.
    connectionLivenessCheckTimeout: 30_000,
    userAgent: 'maillage',
    telemetryDisabled: true,
  });
}
