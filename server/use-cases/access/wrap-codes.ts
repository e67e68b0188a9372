import { listPlainCodes, wrapCodes } from '../../store/access-links.ts';
import type { Transaction } from '../../store/execute.ts';
import type { ServerKey } from './server-key.ts';

/**
 * Wraps plain hashes of codes from earlier versions with the key: the codes stay valid. Wrapped ones have a
 * prefix and are not wrapped again.
 */
export async function wrapPlainCodes(tx: Transaction, key: ServerKey): Promise<void> {
  const plain = await listPlainCodes(tx);
  const rows = plain.map(({ id, tokenHash }) => ({
    ...{ id, was: tokenHash, tokenHash: key.wrapCodeHash(tokenHash) },
  }));
  if (rows.length > 0) await wrapCodes(tx, rows);
}
