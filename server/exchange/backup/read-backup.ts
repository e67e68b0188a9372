import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { canonicalJson, type Json } from '../../../model/elements/documents/canonical-json.ts';
import { type Progress, UNTOLD } from '../../../model/progress.ts';
import {
  BACKUP_TYPE,
  BACKUP_VERSION,
  BackupFooter,
  BackupHeader,
  BackupNode,
  KEPT_KINDS,
} from '../../backups/backup-lines.ts';
import { BackupRefusedError } from './backup-refused-error.ts';

/** A line holds one node: the largest are frozen states, of 64 megabytes at most. */
const LONGEST_LINE = 200 * 1024 * 1024;
/** The first line lists the steps of a schema. */
const LONGEST_HEADER = 1024 * 1024;
const LONGEST_PROGRAM = 100;
/** Lines between two words of progress. */
const TOLD_EVERY = 1_000;
/** Properties that the database gives to nodes put aside: none of a backup's own. */
const GIVEN = ['id', 'stagedAs'];

/** Reads the lines of a compressed file; throws if it ends too early or is not compressed. */
export async function* fileLines(file: string, longest = LONGEST_LINE): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  source.pipe(text);
  text.setEncoding('utf8');
  try {
    let begun = '';
    for await (const chunk of text as AsyncIterable<string>) {
      begun += chunk;
      if (begun.length > longest) throw new Error('A line has no end.');
      // A long line comes in thousands of pieces: it is looked at once, when it is whole.
      if (!chunk.includes('\n')) continue;
      const lines = begun.split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
    if (begun !== '') throw new Error('The last line has no end.');
  } finally {
    source.destroy();
    text.destroy();
  }
}

/** Adds the numbers of nodes of each kind up. */
export const totalOf = (counts: Readonly<Record<string, number | undefined>>): number =>
  Object.values(counts).reduce<number>((sum, count = 0) => sum + count, 0);

/** Header and footer of a backup, after a complete read. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly footer: BackupFooter;
}

/** Reads the first line of a backup. */
export async function readHeader(file: string): Promise<BackupHeader> {
  for await (const line of linesOf(file, LONGEST_HEADER)) return headerOf(line);
  throw new BackupRefusedError('BACKUP_BROKEN', { line: 1 });
}

/** Reads a whole backup, and refuses one that is cut, altered or at odds with itself. */
export async function checkBackup(file: string, tell: Progress = UNTOLD): Promise<CheckedBackup> {
  const whole = createHash('sha256');
  const content = createHash('sha256');
  const ids = new Set<string>();
  const ends = new Set<string>();
  const counts = new Map<string, number>();
  let header: BackupHeader | undefined;
  let footer: BackupFooter | undefined;
  let links = 0;
  let number = 0;
  let last: BackupNode | undefined;
  for await (const line of linesOf(file)) {
    number += 1;
    if (header !== undefined && number % TOLD_EVERY === 0) tell(number, totalOf(header.counts));
    // Nothing comes after the end.
    if (footer !== undefined) throw new BackupRefusedError('BACKUP_BROKEN', { line: number });
    if (header === undefined) header = headerOf(line);
    else if (isFooter(line)) {
      footer = parse(BackupFooter, line, number);
      continue;
    } else {
      const node = parse(BackupNode, line, number);
      const key = keyOf(node);
      if (!isAsWritten(node, line) || (last !== undefined && inOrder(last, node) >= 0))
        throw new BackupRefusedError('BACKUP_BROKEN', { line: number });
      last = node;
      ids.add(key);
      counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
      for (const link of node.links) ends.add(keyOf(link));
      links += node.links.length;
      content.update(`${line}\n`);
    }
    whole.update(`${line}\n`);
  }
  if (header === undefined || footer === undefined)
    throw new BackupRefusedError('BACKUP_BROKEN', { line: number + 1 });
  if (footer.hash !== whole.digest('hex') || footer.content !== content.digest('hex'))
    throw new BackupRefusedError('BACKUP_ALTERED');
  const isWhole =
    footer.nodes === ids.size &&
    footer.links === links &&
    isDeepStrictEqual(header.counts, Object.fromEntries(counts)) &&
    [...ends].every((end) => ids.has(end));
  if (!isWhole) throw new BackupRefusedError('BACKUP_ALTERED');
  return { header, footer };
}

/** Reads the nodes of a checked backup. */
export async function* nodesOf(file: string): AsyncGenerator<BackupNode> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (isFooter(line)) return;
    if (number > 1) yield parse(BackupNode, line, number);
  }
}

/** Compares nodes by kind, then by id: the order of every backup. */
export function inOrder(a: Pick<BackupNode, 'kind' | 'id'>, b: Pick<BackupNode, 'kind' | 'id'>): number {
  const byKind = KEPT_KINDS.indexOf(a.kind) - KEPT_KINDS.indexOf(b.kind);
  return byKind !== 0 ? byKind : a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Finds a node among others. */
export const keyOf = ({ kind, id }: Pick<BackupNode, 'kind' | 'id'>): string => `${kind}:${id}`;

/** Returns true if Maillage could have written this line: no other comes back from the database as it went in. */
const isAsWritten = (node: BackupNode, line: string): boolean =>
  canonicalJson(node as unknown as Json) === line && [node, ...node.links].every(isStorable);

const isStorable = ({ properties = {}, floats = [] }: BackupNode | BackupNode['links'][number]): boolean =>
  !GIVEN.some((name) => Object.hasOwn(properties, name)) &&
  floats.every((name) => typeof properties[name] === 'number') &&
  Object.entries(properties).every(
    ([name, value]) => !Number.isInteger(value) || Number.isSafeInteger(value) || floats.includes(name),
  );

// Errors of the file system pass through; anything that is not compressed text is a broken backup.
async function* linesOf(file: string, longest?: number): AsyncGenerator<string> {
  let number = 0;
  try {
    for await (const line of fileLines(file, longest)) {
      number += 1;
      yield line;
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined || error instanceof BackupRefusedError) throw error;
    throw new BackupRefusedError('BACKUP_BROKEN', { line: number + 1, ...(code && { code }) });
  }
}

const isFooter = (line: string): boolean => line.startsWith('{"content":');

function headerOf(line: string): BackupHeader {
  const header = jsonOf(line, 1) as { type?: unknown; version?: unknown; program?: unknown } | null;
  if (header?.type !== BACKUP_TYPE) throw new BackupRefusedError('BACKUP_BROKEN', { line: 1 });
  if (typeof header.version === 'number' && header.version > BACKUP_VERSION)
    throw new BackupRefusedError('BACKUP_NEWER', {
      program: String(header.program).slice(0, LONGEST_PROGRAM),
    });
  return parse(BackupHeader, line, 1);
}

function parse<T extends z.ZodType>(schema: T, line: string, number: number): z.output<T> {
  const parsed = schema.safeParse(jsonOf(line, number));
  if (!parsed.success) throw new BackupRefusedError('BACKUP_BROKEN', { line: number });
  return parsed.data;
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupRefusedError('BACKUP_BROKEN', { line: number });
  }
}
