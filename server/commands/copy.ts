import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, loadConfig } from '../config.ts';
import { CopyError } from '../copies/copy-error.ts';
import { makeIdentity } from '../copies/seal.ts';
import { type CopySettings, canSeal, destinationOf, placesOf } from '../copies/settings.ts';
import { openLifetime } from '../lifetime.ts';
import { StartError } from '../start-error.ts';
import { openTerminal, spokenOf } from '../terminal.ts';
import { errorSentence } from '../texts/error-sentence.ts';
import { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { copyBackups } from '../use-cases/backups/copy-backups.ts';
import { listCopies } from '../use-cases/backups/fetch-copy.ts';
import { USAGE_CODE } from './backup-file.ts';
import { copyLine, failedCopy } from './copy-sentences.ts';

// npm run copy: copies backups off the machine; -- list shows the copies; -- key FILE makes a key. Needs no database.
const terminal = openTerminal();
const lifetime = openLifetime(terminal);
const texts = spokenOf(({ copy }) => copy);
try {
  const [, , asked, file] = process.argv;
  terminal.info(await run(asked, file));
  await lifetime.end(0);
} catch (error) {
  terminal.error(errorSentence(error));
  await lifetime.end(error instanceof StartError ? error.exitCode : 1);
}

async function run(asked: string | undefined, file: string | undefined): Promise<string> {
  // Before the settings, which want the key.
  if (asked === 'key' && file !== undefined) return makeKey(path.resolve(file));
  const config = loadConfig();
  if (!(await canSeal(config.copies))) throw new StartError(texts.badRecipients);
  if (placesOf(config.copies).length === 0) throw new StartError(texts.nowhere, undefined, USAGE_CODE);
  if (asked === undefined) return copyNow(config);
  if (asked === 'list') return showCopies(config.copies);
  throw new StartError(texts.usage, undefined, USAGE_CODE);
}

async function copyNow({ copies: settings, backups: retention }: Config): Promise<string> {
  const folder = new BackupFolder(retention.folder);
  const deps = { ...{ folder, settings, retention }, signal: lifetime.signal };
  const outcomes = await copyBackups(deps, { isAsked: true });
  if (outcomes.length === 0) throw new StartError(texts.busy);
  const text = outcomes.map(copyLine).join('\n');
  if (outcomes.some(({ error }) => error !== undefined)) throw new StartError(text);
  return text;
}

async function showCopies(settings: CopySettings): Promise<string> {
  const lines: string[] = [];
  for (const { kind, where } of placesOf(settings)) {
    const destination = await destinationOf(kind, settings, lifetime.signal);
    if (destination === undefined) continue;
    try {
      lines.push(texts.found(where, kind, await listCopies(destination)));
    } catch (error) {
      if (!(error instanceof CopyError)) throw error;
      throw new StartError(failedCopy(where, error), error);
    }
  }
  return lines.join('\n');
}

async function makeKey(file: string): Promise<string> {
  const { lines, recipient } = await makeIdentity();
  await writeFile(file, lines, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new StartError(texts.keyExists(file), error, USAGE_CODE) : error;
  });
  return texts.key(file, recipient);
}
