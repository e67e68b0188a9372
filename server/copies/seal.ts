import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CopyError, orCopyError } from './copy-error.ts';
import { webStreamOf } from './web-stream.ts';

// Fetched when it is needed: most installations never encrypt.
const age = () => import('age-encryption');

/** Returns true if all of these are recipients of age, `age1…`. */
export async function areRecipients(recipients: readonly string[]): Promise<boolean> {
  try {
    await sealerFor(recipients);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Encrypts a file for recipients, in the format of age: this program cannot read the result. */
export async function sealFile(
  file: string,
  sealed: string,
  recipients: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const sealer = await sealerFor(recipients);
  const stream = await sealer.encrypt(webStreamOf(createReadStream(file)));
  await pipeline(Readable.from(stream), createWriteStream(sealed, { mode: 0o600, flush: true }), {
    ...(signal && { signal }),
  });
}

/**
 * Decrypts a stream into a file with the keys of an identity file of age.
 *
 * @throws CopyError `COPY_NO_KEY` where the file holds no key, `COPY_OTHER_KEY` where none fits.
 */
export async function openSealed(stream: Readable, file: string, identityFile: string): Promise<void> {
  const { Decrypter } = await age();
  const opener = new Decrypter();
  for (const identity of await identitiesIn(identityFile)) opener.addIdentity(identity);
  const opened = await opener.decrypt(webStreamOf(stream)).catch((error: unknown) => {
    throw error instanceof CopyError ? error : new CopyError('COPY_OTHER_KEY', error);
  });
  await orCopyError(pipeline(Readable.from(opened), createWriteStream(file, { mode: 0o600 })));
}

/** Makes a key pair: the lines of an identity file, and the recipient for the settings. */
export async function makeIdentity(): Promise<{ readonly lines: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { lines: `# public key: ${recipient}\n${identity}\n`, recipient };
}

async function sealerFor(recipients: readonly string[]) {
  const { Encrypter } = await age();
  const sealer = new Encrypter();
  for (const recipient of recipients) sealer.addRecipient(recipient);
  return sealer;
}

async function identitiesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CopyError('COPY_NO_KEY', error);
  });
  const identities = text.split(/\s+/).filter((word) => word.startsWith('AGE-SECRET-KEY-'));
  if (identities.length === 0) throw new CopyError('COPY_NO_KEY');
  return identities;
}
