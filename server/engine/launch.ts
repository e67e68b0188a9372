import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { EngineKind } from './engine-kind.ts';
import { classPath, type EngineProgram, sharedClasses } from './engine-program.ts';
import { identify, type ProcessIdentity } from './process-identity.ts';

/** A running engine process. */
export interface EngineProcess {
  identity: ProcessIdentity;
  /** Resolves when it has ended, with what it said. Never rejects. */
  ended: Promise<string>;
}

// Shell wrapper that ends the JVM with this process. The shell becomes the JVM (exec), so both have the same
// process id. Before, it starts a watcher that reads a pipe from us: the pipe closes when we end for any
// reason, and the watcher stops the JVM. A console engine offers itself first to a system that runs out of
// memory.
const TIED_TO_PARENT = `
parting=$1; shift
[ "$parting" != KILL ] || { echo 800 >/proc/$$/oom_score_adj; } 2>/dev/null
exec 3<&0
( cat <&3 >/dev/null 2>&1
  kill -$parting $$ 2>/dev/null || exit 0
  for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do sleep 1; kill -0 $$ 2>/dev/null || exit 0; done
  kill -KILL $$ ) >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null
`;

const JVM = [
  '-XX:+UseSerialGC', // a small heap on few cores: a third less work at the start than the default collector
  '-XX:+ExitOnOutOfMemoryError', // ending is better than lingering: it is started again
  '-Dfile.encoding=UTF-8',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
];

/** Starts the JVM on a configured home and notes which process it is. */
export function launch(home: string, program: EngineProgram, kind: EngineKind): EngineProcess {
  mkdirSync(path.join(home, 'logs'), { recursive: true });
  const output = outputSince(home);
  const descriptor = openSync(consoleFile(home), 'w');
  const child = spawn(
    'sh',
    [
      ...['-c', TIED_TO_PARENT, 'maillage-engine', kind.parting],
      ...[...kind.before, program.java.command, ...sharedClasses(program), ...kind.jvm, ...JVM],
      ...['-cp', classPath(program), program.jars.release.entryPoint],
      ...[`--home-dir=${home}`, `--config-dir=${path.join(home, 'conf')}`],
    ],
    // Its own group: Ctrl-C reaches us alone, and we stop it after the API.
    { stdio: ['pipe', descriptor, descriptor], detached: true, env: environmentOf(kind) },
  );
  closeSync(descriptor);
  child.stdin?.on('error', () => undefined); // the watcher may go before us
  const ended = endOf(child, output);
  const identity = (child.pid === undefined ? undefined : identify(child.pid)) ?? { pid: 0, began: '' };
  if (identity.pid !== 0) note(home, identity);
  return { identity, ended };
}

const environmentOf = ({ environment = Object.keys(process.env) }: EngineKind): NodeJS.ProcessEnv =>
  Object.fromEntries(environment.map((name) => [name, process.env[name]]));

function note(home: string, identity: ProcessIdentity): void {
  const draft = `${noteFile(home)}.draft`;
  try {
    writeFileSync(draft, JSON.stringify(identity));
    // Whole or not at all: of an engine that is noted in part the next start would not wait for the end.
    renameSync(draft, noteFile(home));
  } catch {
    // The disk is full: the engine reports that too, and ends with us as usual.
  }
}

/** Reads the engine recorded by an earlier start; undefined if there is none. */
export function notedEngine(home: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(noteFile(home), 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Forgets the noted engine, once it has ended. */
export function forgetEngine(home: string): void {
  rmSync(noteFile(home), { force: true });
}

function noteFile(home: string): string {
  return path.join(home, 'engine.json');
}

function endOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => {
      // The watcher has nothing left to watch.
      child.stdin?.destroy();
      resolve(output());
    });
  });
}

/** Returns the JVM's own log, with messages before or instead of Neo4j's log. */
function consoleFile(home: string): string {
  return path.join(home, 'logs', 'console.log');
}

/**
 * Remembers the present length of Neo4j's log; returns a function that reads the lines added since, without
 * stack traces.
 */
function outputSince(home: string): () => string {
  const log = path.join(home, 'logs', 'neo4j.log');
  const before = sizeOf(log);
  return () => {
    const text = readBytes(log);
    // A shorter file is a new one: the log was rotated.
    const since = text.length < before ? text : text.subarray(before);
    const lines = `${readBytes(consoleFile(home))}\n${since}`.split('\n');
    return lines.filter((line) => !/^\s+(at |\.\.\. \d)/.test(line)).join('\n');
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
