import type { DatabaseSettings } from '../../server/store/driver.ts';
import { settingsOf } from '../../tests/support/own-engine.ts';
import { spawnMaillage } from '../../tests/support/spawn-maillage.ts';

/** A server in a process of its own, ready to answer. */
export interface StartedServer {
  /** Without a slash at its end. */
  readonly address: string;
  readonly pid: number;
  /** Null while it runs. */
  exitCode(): number | null;
  /** Returns the output printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export const startServer = (
  neo4j: DatabaseSettings,
  env: Record<string, string> = {},
): Promise<StartedServer> => startOwn({ ...settingsOf(neo4j), ...env });

/** Starts a server with its own Neo4j, unless these settings name one. */
export async function startOwn(env: Record<string, string>): Promise<StartedServer> {
  const { child, output, address, ended } = spawnMaillage(env);
  return {
    address: (await address()).replace(/\/$/, ''),
    pid: child.pid ?? 0,
    exitCode: () => child.exitCode,
    output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
