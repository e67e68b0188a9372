import { VersionMismatchError } from '../errors.ts';

/** Runs an edit; a refusal for a stale version carries the present state. */
export async function withPresentState<T>(
  edit: () => Promise<T>,
  readPresent: () => Promise<unknown>,
): Promise<T> {
  try {
    return await edit();
  } catch (error) {
    if (error instanceof VersionMismatchError) error.current = await readPresent();
    throw error;
  }
}
