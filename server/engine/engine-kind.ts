import { totalmem } from 'node:os';
import { CONSOLE_PROCEDURES, ROOM_PROCEDURES } from './procedures.ts';

/** Settings that differ between the room's engine and the console's. */
export interface EngineKind {
  /** Procedures and functions of GDS that exist in it. */
  readonly procedures: readonly string[];
  /** Lines of neo4j.conf. */
  readonly settings: string;
  /** Time after which changed counts may cause replanning (decision 26). */
  readonly plansLast: `${number}${'m' | 'h'}`;
  /** Options of the JVM: its memory. */
  readonly jvm: readonly string[];
  /** How it is ended when our own process was: one whose data last may close them. */
  readonly parting: 'TERM' | 'KILL';
  /** Environment variables passed to the engine; all if undefined. */
  readonly environment?: readonly string[];
  /** A command in front of the JVM's. */
  readonly before: readonly string[];
}

const MEGABYTE = 1024 * 1024;

/**
 * Computes the maximum heap in megabytes: a quarter of the machine's memory, from 512 to 2,048. Half a
 * gigabyte is enough for workshops. One change with tens of thousands of actors stays in memory until it is
 * written, and takes more. Memory is only taken when needed.
 */
const heapLimit = (machineBytes: number): number =>
  Math.min(2048, Math.max(512, Math.floor(machineBytes / MEGABYTE / 4)));

/** The database of the room: what is written there lasts. */
export const ROOM_ENGINE: EngineKind = {
  procedures: ROOM_PROCEDURES,
  settings: `server.memory.pagecache.size=128m
db.tx_log.rotation.size=64m
db.tx_log.rotation.retention_policy=2 days 256M

# The last guard; each query of ours carries a shorter one.
db.transaction.timeout=5m
`,
  plansLast: '1m',
  // Room enough from the start: each time one of these grows, everything waits for a whole collection, up to 200 ms.
  jvm: ['-Xms256m', '-XX:NewSize=96m', '-XX:MetaspaceSize=192m', `-Xmx${heapLimit(totalmem())}m`],
  parting: 'TERM',
  before: [],
};

/**
 * Engine of a researcher's copy: small, with low processor priority, killed without ceremony. Exceeding its
 * memory, heap or not, ends it (`ExitOnOutOfMemoryError`).
 */
export const CONSOLE_ENGINE: EngineKind = {
  procedures: CONSOLE_PROCEDURES,
  settings: `server.memory.pagecache.size=32m
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=keep_none
`,
  plansLast: '1m',
  jvm: [
    ...['-Xms192m', '-Xmx512m', '-XX:MetaspaceSize=192m', '-XX:MaxMetaspaceSize=384m'],
    ...['-XX:MaxDirectMemorySize=128m', '-XX:ReservedCodeCacheSize=96m', '-XX:ActiveProcessorCount=1'],
    // Compiled quickly rather than well: it starts in two thirds of the processor, and few questions are long.
    '-XX:TieredStopAtLevel=1',
  ],
  parting: 'KILL',
  // Statements can read the environment of their process: it contains the path of Java, no password.
  environment: ['PATH', 'JAVA_HOME', 'LANG', 'TMPDIR'],
  before: ['nice', '-n', '10'],
};

/** Returns an engine without data that writes its loaded classes into a file when it ends. */
export const engineThatArchives = (file: string): EngineKind => ({
  ...ROOM_ENGINE,
  jvm: ['-Xms192m', '-Xmx512m', '-XX:TieredStopAtLevel=1', `-XX:ArchiveClassesAtExit=${file}`],
  parting: 'KILL',
  before: ['nice', '-n', '19'],
});
