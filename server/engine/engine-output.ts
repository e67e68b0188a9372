import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the JVM itself writes: what comes before or instead of Neo4j's own log. */
export function consoleFile(home: string): string {
  return path.join(home, 'logs', 'console.log');
}

/** Notes how long Neo4j's log is now; the function it gives returns what was said since, without stacks. */
export function outputSince(home: string): () => string {
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
