import { listPlainCodes, wrapCodes } from '../../store/access-links.ts';
import type { Transaction } from '../../store/execute.ts';
import type { ServerKey } from './server-key.ts';

/**
 * Puts the codes that earlier versions kept under a plain hash under the key, over that hash: they go on letting in.
 * What is wrapped says so, and is never wrapped again.
 */
export async function wrapPlainCodes(tx: Transaction, key: ServerKey): Promise<void> {
  const plain = await listPlainCodes(tx);
  const rows = plain.map(({ id, tokenHash }) => ({
    ...{ id, was: tokenHash, tokenHash: key.wrapCodeHash(tokenHash) },
  }));
  if (rows.length > 0) await wrapCodes(tx, rows);
}
