import { VersionMismatchError } from '../errors.ts';

/** Runs an edit; where it is refused as stale, the refusal carries the present state. */
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
