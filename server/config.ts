import { isIP } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Retention } from './backups/retention.ts';
import type { S3Settings } from './copies/s3-destination.ts';
import type { CopySettings } from './copies/settings.ts';
import type { ConsoleService } from './engine/console/remote-console.ts';
import { DEFAULT_RELEASE, ENGINE_RELEASES } from './engine/engine-release.ts';
import { projectFile } from './project.ts';
import { type ProviderSettings, readProviders } from './provider-settings.ts';
import { SECRET_CHARACTERS } from './secret.ts';
import { checkSettingNames } from './setting-names.ts';
import type { DatabaseSettings } from './store/driver.ts';

/** Checked settings of the process, from its environment. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  cacheDir: string;
  /** Key for the hashes of codes; if undefined, a file in the data folder contains it. */
  secret: string | undefined;
  demo: boolean;
  /** An existing Neo4j; without it a local one is started. */
  neo4j: DatabaseSettings | undefined;
  unprotected: boolean;
  /** `local`: nothing is asked of the machine's own browser; `required`: of everyone; `off`: of nobody. */
  access: 'local' | 'required' | 'off';
  /** Whether a browser is opened at the start, where there is a desktop. */
  opensBrowser: boolean;
  hostnames: string[];
  /** Under which address the world reaches this server, `https://maillage.example.org`; not known where it is not said. */
  publicUrl: string | undefined;
  backups: BackupSettings;
  /** Places off the machine that finished backups are copied to. */
  copies: CopySettings;
  /** From which level on lines are logged. */
  logLevel: LogLevel;
  /** Address at which Prometheus may read metrics; none if undefined. */
  metrics: MetricsAddress | undefined;
  /** The service that has an engine for the console; without it one is started on this machine. */
  consoleService: ConsoleService | undefined;
  /** Addresses or networks of proxies that are believed when they say for whom they call. */
  proxies: string[];
  /** Identity providers by which people sign in, in addition to passwords. */
  providers: readonly ProviderSettings[];
}

const LogLevel = z.enum(['error', 'warn', 'info', 'debug'], 'is none of error, warn, info, debug');
type LogLevel = z.infer<typeof LogLevel>;

/** Address at which metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Folder of backups, hours between two, which of them are kept, and when the newest is proven. */
export interface BackupSettings extends Required<Retention> {
  readonly folder: string;
  readonly everyHours: number;
  /** Hour of the machine's clock at which the newest backup is restored into an engine apart; undefined: never. */
  readonly proofHour: number | undefined;
}

/** A checked configuration with what is odd about it, or every reason why there is none. */
export type ConfigResult =
  | { config: Config; unknown: readonly string[]; warnings: readonly string[] }
  | { problems: string[] };

const DATA = projectFile('data');
/** In the night, after the backup of the day in most places. */
const PROOF_HOUR = 3;
/** Used if no setting is given. */
export const DEFAULT_BACKUPS: BackupSettings = {
  folder: path.join(DATA, 'backups'),
  everyHours: 24,
  kept: 14,
  daily: 14,
  weekly: 8,
  monthly: 6,
  proofHour: PROOF_HOUR,
};

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'is not a port number');
const flag = z.enum(['0', '1'], 'is neither 0 nor 1').transform((value) => value === '1');
const number = z
  .string()
  .regex(/^\d{1,4}$/, 'is no whole number below 10000')
  .transform(Number);
/** `3`: from 3 to 4 in the morning by the machine's clock; `off`. */
const hourOrOff = z
  .string()
  .regex(/^(off|[01]?\d|2[0-3])$/, 'is neither an hour from 0 to 23 nor off')
  .transform((value) => (value === 'off' ? undefined : Number(value)));
const folder = z.string().transform((value) => path.resolve(value));
const neo4jUri = z
  .string()
  .refine(
    (value) => SCHEMES.includes(value.split('://')[0] ?? ''),
    `starts with none of ${SCHEMES.join(', ')} and ://`,
  )
  .refine((value) => URL.canParse(value) && new URL(value).hostname !== '', 'names no host');
/** `9464`, `0.0.0.0:9464` or `[::]:9464`. */
const metricsAddress = z
  .string()
  .regex(/^(?:(?:[^\s:[\]]+|\[[0-9a-fA-F:.]+\]):)?\d{1,5}$/, 'is neither a port nor an address and a port')
  .transform((value): MetricsAddress => {
    const at = value.lastIndexOf(':');
    const host = at < 0 ? '127.0.0.1' : value.slice(0, at).replace(/^\[|\]$/g, '');
    return { host, port: Number(value.slice(at + 1)) };
  })
  .refine((address) => address.port <= 65_535, 'has no port number');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ''),
);
/** `carte.example.org,192.168.8.10`: what stands between `//` and the port of an address. */
const hostnames = list.superRefine((names, context) => {
  for (const name of names.filter((one) => !isHostname(one)))
    context.addIssue({ code: 'custom', message: `holds “${name}”, where ${hostnameIn(name)} is meant` });
});

/** `https://maillage.example.org`: an origin that others reach, so none of the machine itself. */
const publicUrl = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^\s/?#@]+\/?$/.test(value) && URL.canParse(value),
    'is no https://name or http://name:port, with nothing behind it',
  )
  .refine(
    (value) => !URL.canParse(value) || !isOwnName(new URL(value).hostname),
    'is an address of the machine itself, which nobody else reaches',
  )
  .transform((value) => new URL(value).origin);

/** `https://s3.example.org/bucket/prefix`, or `https://bucket.example.org`. */
const bucket = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^\s/?#@]+(\/[\w.~-]+)*\/?$/.test(value) && URL.canParse(value),
    'is no https://server/bucket, with nothing but a prefix behind it',
  )
  .transform((value) => {
    const { origin, pathname } = new URL(value);
    const [name, ...prefix] = pathname.split('/').filter((part) => part !== '');
    return {
      bucket: name === undefined ? origin : `${origin}/${name}`,
      prefix: prefix.map((part) => `${part}/`).join(''),
    };
  });

/** Public keys of age, `age1…`. */
const recipients = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((one) => one !== ''))
  .refine(
    (all) => all.every((one) => /^age1[a-z0-9]{58,}$/.test(one)),
    'is no list of public keys of age (age1…), separated by commas',
  );

/** `tcp://console:7600` */
const serviceUri = z.string().regex(/^tcp:\/\/[^\s:/]+:\d{1,5}$/, 'is no tcp://name:port');

/** Addresses or networks, `10.0.0.7,172.16.0.0/12`. */
const networks = list.refine((all) => all.every(isNetwork), 'is no list of addresses or networks');

const Environment = z.object({
  // The port to serve on; 0 takes any free one.
  PORT: port.default(4000),
  // The interface to serve on; on any but the loopback ones everyone has to sign in.
  HOST: z.string().default('127.0.0.1'),
  // The folder of everything that must last: the local Neo4j's data and its password.
  MAILLAGE_DATA: folder.default(DATA),
  // Key for the hashes of codes, the same for all processes on one database; by default a file in the data
  // folder.
  MAILLAGE_SECRET: z
    .string()
    .trim()
    .min(SECRET_CHARACTERS, `is shorter than ${SECRET_CHARACTERS} characters`)
    .optional(),
  // The folder of what can be fetched again: the jars of Neo4j.
  MAILLAGE_CACHE: folder.default(path.join(homedir(), '.cache', 'maillage')),
  // Which Neo4j is fetched and started, where NEO4J_URI names none; read again where it is started.
  MAILLAGE_NEO4J: z
    .enum(ENGINE_RELEASES, `is none of ${ENGINE_RELEASES.join(', ')}`)
    .default(DEFAULT_RELEASE),
  // 0: do not load the demonstration territory into an empty database.
  MAILLAGE_DEMO: flag.default(true),
  // The folder of backups; `backups` below the data where it is not said.
  MAILLAGE_BACKUPS: folder.optional(),
  // Hours between two scheduled backups; 0: none.
  MAILLAGE_BACKUP_HOURS: number.default(DEFAULT_BACKUPS.everyHours),
  // How many of these are kept.
  MAILLAGE_BACKUPS_KEPT: number.refine((value) => value >= 1, 'is less than 1').default(DEFAULT_BACKUPS.kept),
  // Days, weeks and months whose newest backup is kept too.
  MAILLAGE_BACKUPS_DAILY: number.default(DEFAULT_BACKUPS.daily),
  MAILLAGE_BACKUPS_WEEKLY: number.default(DEFAULT_BACKUPS.weekly),
  MAILLAGE_BACKUPS_MONTHLY: number.default(DEFAULT_BACKUPS.monthly),
  // The hour at which the newest backup is restored into an engine apart, every night; off: never.
  MAILLAGE_PROOF_HOUR: hourOrOff.default(PROOF_HOUR),
  // A mounted folder to which finished backups are copied.
  MAILLAGE_COPY_FOLDER: folder.optional(),
  // A bucket of S3-compatible storage to which they are copied, encrypted, and who writes there.
  MAILLAGE_COPY_S3: bucket.optional(),
  MAILLAGE_COPY_S3_REGION: z.string().default('auto'),
  MAILLAGE_COPY_S3_KEY: z.string().optional(),
  MAILLAGE_COPY_S3_SECRET: z.string().optional(),
  // Public keys of age: only their owners can read the copies.
  MAILLAGE_COPY_RECIPIENTS: recipients.default([]),
  // The identity file of age with which copies are read back; needed by no server.
  MAILLAGE_COPY_IDENTITY: folder.optional(),
  // From which level on lines of JSON are logged; `info` has one line a request.
  MAILLAGE_LOG: LogLevel.default('warn'),
  // A port of the loopback interface, or an address and a port, where Prometheus reads metrics.
  MAILLAGE_METRICS: metricsAddress.optional(),
  // Proxies in front, as addresses or networks, that are believed when they say for whom they call.
  MAILLAGE_PROXIES: networks.default([]),
  // An existing Neo4j, single or cluster, for example neo4j+s://…; nothing local is started then.
  NEO4J_URI: neo4jUri.optional(),
  // Its user.
  NEO4J_USER: z.string().default('neo4j'),
  // Its password; required with NEO4J_URI.
  NEO4J_PASSWORD: z.string().optional(),
  // Its database.
  NEO4J_DATABASE: z.string().default('neo4j'),
  // The service that has an engine for the console, tcp://name:port; of that service, where it listens.
  MAILLAGE_CONSOLE_URI: serviceUri.optional(),
  // The word by which the two know each other.
  MAILLAGE_CONSOLE_PASSWORD: z.string().optional(),
  // required: everyone signs in, also the person at the machine itself.
  MAILLAGE_ACCESS: z.enum(['required'], 'is not “required”').optional(),
  // 1: no sign-in, not even from other machines: anyone who reaches the server may do everything.
  MAILLAGE_UNPROTECTED: flag.default(false),
  // 0: do not open a browser at the start, where somebody sits before a desktop.
  MAILLAGE_OPEN: flag.default(true),
  // Names by which browsers may call this server in addition to the loopback names, separated by commas.
  MAILLAGE_HOSTNAMES: hostnames.default([]),
  // The address by which the world reaches this server: what snapshots are cited by.
  MAILLAGE_PUBLIC_URL: publicUrl.optional(),
});

/** Reads the configuration from an environment. Pure: says all that is wrong with it at once. */
export function readConfig(env: Record<string, string | undefined>): ConfigResult {
  // `PORT=` in a shell or a compose file means "not set".
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(set);
  const problems = parsed.success ? [] : parsed.error.issues.map(problemOf(set));
  const { providers, problems: ofProviders } = readProviders(set);
  problems.push(...problemsBetween(set), ...ofProviders);
  const { problems: ofNames, unknown } = checkSettingNames(Object.keys(set), Object.keys(Environment.shape));
  problems.push(...ofNames);
  if (!parsed.success || problems.length > 0) return { problems };
  const warnings = unknown.map((name) => `${name} is no setting and has no effect.`);
  return { config: { ...toConfig(parsed.data), providers }, unknown, warnings };
}

/** Reads the configuration of this process; prints every problem and exits if there is one. */
export function loadConfig(): Config {
  const result = readConfig(process.env);
  if ('config' in result) {
    for (const warning of result.warnings) console.warn(warning);
    return result.config;
  }
  console.error(['Maillage cannot start with these settings:', ...result.problems].join('\n  - '));
  process.exit(1);
}

/** Detects a host name or an IP address as in a `Host` header, without its port. */
const isHostname = (text: string): boolean =>
  isIP(text.replace(/^\[(.*)\]$/, '$1')) !== 0 || text.split('.').every((label) => LABEL.test(label));
const LABEL = /^(?!-)[\p{L}\p{N}_-]{1,63}(?<!-)$/u;

/** Extracts the host name from a pasted address; returns an example if there is none. */
function hostnameIn(text: string): string {
  const address = text.includes('://') ? text : `http://${text}`;
  const name = URL.canParse(address) ? new URL(address).hostname : '';
  return isHostname(name) ? `“${name}”` : 'a name such as “carte.example.org”';
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Returns true if only this machine can reach an interface. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Returns true if a name in an address is the machine's own. */
const isOwnName = (name: string): boolean =>
  isLoopback(name.replace(/^\[|\]$/g, '')) ||
  name.endsWith('.localhost') ||
  ['0.0.0.0', '[::]'].includes(name);

/** Settings with a secret in them, or in which somebody may paste one by mistake. */
const SECRETS = [
  ...['MAILLAGE_SECRET', 'MAILLAGE_COPY_S3', 'MAILLAGE_COPY_S3_KEY', 'MAILLAGE_COPY_S3_SECRET'],
  'MAILLAGE_COPY_RECIPIENTS',
];

function problemOf(env: Record<string, string | undefined>): (issue: z.core.$ZodIssue) => string {
  return (issue) => {
    const name = String(issue.path[0]);
    // Omits the value: on a terminal it would no longer be secret.
    return SECRETS.includes(name)
      ? `${name} ${issue.message}.`
      : `${name}=${env[name] ?? ''} ${issue.message}.`;
  };
}

// Checks the raw values, so that these problems are reported together with the others.
function problemsBetween(env: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  if (env.MAILLAGE_UNPROTECTED === '1' && env.MAILLAGE_ACCESS === 'required') {
    problems.push('MAILLAGE_UNPROTECTED=1 and MAILLAGE_ACCESS=required say the opposite of each other.');
  }
  if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
    problems.push('NEO4J_URI is set but NEO4J_PASSWORD is not.');
  }
  if (env.MAILLAGE_CONSOLE_URI !== undefined && env.MAILLAGE_CONSOLE_PASSWORD === undefined) {
    problems.push('MAILLAGE_CONSOLE_URI is set but MAILLAGE_CONSOLE_PASSWORD is not.');
  }
  problems.push(...problemsOfCopies(env));
  if (env.NEO4J_URI === undefined && env.NEO4J_PASSWORD !== undefined) {
    problems.push('NEO4J_PASSWORD is set but NEO4J_URI is not: the local Neo4j makes its own password.');
  }
  return problems;
}

/** Checks that a bucket has all that it needs; without encryption its keeper would read everything. */
function problemsOfCopies(env: Record<string, string | undefined>): string[] {
  if (env.MAILLAGE_COPY_S3 === undefined) return [];
  return ['MAILLAGE_COPY_S3_KEY', 'MAILLAGE_COPY_S3_SECRET', 'MAILLAGE_COPY_RECIPIENTS']
    .filter((name) => env[name] === undefined)
    .map((name) => `MAILLAGE_COPY_S3 is set but ${name} is not.`);
}

function toConfig(env: z.output<typeof Environment>): Omit<Config, 'providers'> {
  const neo4j =
    env.NEO4J_URI === undefined
      ? undefined
      : {
          uri: env.NEO4J_URI,
          user: env.NEO4J_USER,
          password: env.NEO4J_PASSWORD ?? '',
          database: env.NEO4J_DATABASE,
        };
  const isAsked = env.MAILLAGE_ACCESS === 'required' || !isLoopback(env.HOST);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.MAILLAGE_DATA,
    cacheDir: env.MAILLAGE_CACHE,
    secret: env.MAILLAGE_SECRET,
    demo: env.MAILLAGE_DEMO,
    neo4j,
    unprotected: env.MAILLAGE_UNPROTECTED,
    access: env.MAILLAGE_UNPROTECTED ? 'off' : isAsked ? 'required' : 'local',
    opensBrowser: env.MAILLAGE_OPEN,
    hostnames: env.MAILLAGE_HOSTNAMES,
    publicUrl: env.MAILLAGE_PUBLIC_URL,
    backups: {
      folder: env.MAILLAGE_BACKUPS ?? path.join(env.MAILLAGE_DATA, 'backups'),
      everyHours: env.MAILLAGE_BACKUP_HOURS,
      kept: env.MAILLAGE_BACKUPS_KEPT,
      daily: env.MAILLAGE_BACKUPS_DAILY,
      weekly: env.MAILLAGE_BACKUPS_WEEKLY,
      monthly: env.MAILLAGE_BACKUPS_MONTHLY,
      proofHour: env.MAILLAGE_PROOF_HOUR,
    },
    copies: {
      folder: env.MAILLAGE_COPY_FOLDER,
      s3: s3SettingsOf(env),
      recipients: env.MAILLAGE_COPY_RECIPIENTS,
      identity: env.MAILLAGE_COPY_IDENTITY,
    },
    logLevel: env.MAILLAGE_LOG,
    metrics: env.MAILLAGE_METRICS,
    consoleService: consoleServiceOf(env),
    proxies: env.MAILLAGE_PROXIES,
  };
}

function s3SettingsOf(env: z.output<typeof Environment>): S3Settings | undefined {
  const { MAILLAGE_COPY_S3: at, MAILLAGE_COPY_S3_KEY: key, MAILLAGE_COPY_S3_SECRET: secret } = env;
  if (at === undefined || key === undefined || secret === undefined) return undefined;
  return { ...at, region: env.MAILLAGE_COPY_S3_REGION, key, secret };
}

/** Returns the names of this environment that begin like settings and are none. */
export function unknownSettings(env: Record<string, string | undefined> = process.env): readonly string[] {
  const read = readConfig(env);
  return 'unknown' in read ? read.unknown : [];
}

function consoleServiceOf({
  MAILLAGE_CONSOLE_URI: uri,
  MAILLAGE_CONSOLE_PASSWORD: password,
}: z.output<typeof Environment>): ConsoleService | undefined {
  if (uri === undefined || password === undefined) return undefined;
  const [host = '', port] = uri.replace('tcp://', '').split(':');
  return { host, port: Number(port), password };
}
