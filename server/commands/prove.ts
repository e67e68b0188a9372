import { loadConfig } from '../config.ts';
import { openLifetime } from '../lifetime.ts';
import { StartError } from '../start-error.ts';
import { openTerminal, spokenOf } from '../terminal.ts';
import { errorSentence } from '../texts/error-sentence.ts';
import { BackupFolder } from '../use-cases/backups/backup-folder.ts';
import { ProofFile } from '../use-cases/backups/proof-file.ts';
import { proveBackup } from '../use-cases/backups/prove-backup.ts';
import { backupFile } from './backup-file.ts';

// npm run prove [-- FILE]: restores the newest backup, or this one, into an engine apart and compares the content
// hash. Needs no database, and touches none.
const terminal = openTerminal();
const config = loadConfig();
const lifetime = openLifetime(terminal);
const folder = new BackupFolder(config.backups.folder);
const texts = spokenOf(({ prove }) => prove);
try {
  terminal.info(await prove(process.argv[2]));
  await lifetime.end(0);
} catch (error) {
  terminal.error(errorSentence(error));
  await lifetime.end(error instanceof StartError ? error.exitCode : 1);
}

async function prove(named: string | undefined): Promise<string> {
  const newest = named ?? (await folder.last())?.name;
  if (newest === undefined) throw new StartError(texts.none(folder.folder));
  const file = await backupFile({ folder, config, terminal, signal: lifetime.signal }, newest, texts.noFile);
  terminal.info(texts.proving(file));
  const { proof, error } = await proveBackup(config, file, lifetime.signal);
  if (named === undefined) await new ProofFile(folder.folder).note(proof);
  if (proof.outcome === 'same') return texts.same(proof.nodes ?? 0, proof.seconds);
  if (proof.outcome === 'different') throw new StartError(texts.different(errorSentence(error)), error);
  throw new StartError(texts.impossible(error instanceof Error ? error.message : texts.noMemory), error);
}
