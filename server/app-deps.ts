import type { FastifyServerOptions } from 'fastify';
import type { Reference } from '../model/contract/reference.ts';
import type { Config } from './config.ts';
import type { ConsoleHost } from './engine/console/console-host.ts';
import type { BudgetLimits } from './fair/thread-budgets.ts';
import type { Attendance } from './live/presence.ts';
import type { MachineLink } from './machine-link.ts';
import type { Metrics } from './operations/metrics.ts';
import type { PhoneAccess } from './phone-access.ts';
import type { Executor } from './store/execute.ts';
import type { ServerKey } from './use-cases/access/server-key.ts';
import type { Workers } from './workers/pool.ts';

/** Dependencies of the application. */
export interface AppDeps {
  readonly config: Pick<Config, 'hostnames'> &
    Partial<
      Pick<
        Config,
        'access' | 'backups' | 'copies' | 'proxies' | 'dataDir' | 'neo4j' | 'providers' | 'publicUrl'
      >
    >;
  readonly executor: Executor;
  readonly reference: Reference;
  /** Lets the first administrator be made; printed at start. */
  readonly setupToken?: string | undefined;
  /** Link and cookie that give a browser of this machine full access; without it, no browser has that. */
  readonly machine?: MachineLink | undefined;
  /** Opens this machine to phones; not offered by default. */
  readonly phones?: PhoneAccess | undefined;
  /** Warnings and errors as lines of JSON by default; false for none. */
  readonly logger?: FastifyServerOptions['logger'];
  /** Key for the hashes of codes; by default one of this application alone. */
  readonly key?: ServerKey;
  /** Who follows which territory; of the application alone by default. */
  readonly attendance?: Attendance;
  /** Threads for long tasks; by default its own, with the default limits. */
  readonly workers?: Workers;
  /** Metrics for Prometheus; none by default. */
  readonly metrics?: Metrics | undefined;
  /** Source of console engines; none by default. */
  readonly consoleHost?: ConsoleHost | undefined;
  /** The folder of the built screens; `dist/client` by default. */
  readonly clientDir?: string;
  /** How late the process may be before it sheds load, in milliseconds; a second by default. */
  readonly lateMs?: number;
  /** How the main thread is shared while a facilitator is present. */
  readonly budgets?: BudgetLimits;
}

/** The same for routes: what the application makes by default is there. */
export type RouteDeps = AppDeps & { readonly attendance: Attendance; readonly key: ServerKey };
