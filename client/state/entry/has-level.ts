import type { EntryPreview } from '../../../model/contract/entry.ts';
import { isUnsaid } from '../../../model/contract/vocabulary.ts';
import type { Entry } from './types.ts';

/** Returns true if a line leaves nothing to ask about a level: it has one, or it is no single active link. */
export function hasLevel(entry: Entry | null, spoken: EntryPreview | undefined): boolean {
  if (spoken === undefined)
    return (
      entry?.statement?.kind !== 'link' || !entry.statement.assumed || entry.statement.status !== 'active'
    );
  const links = spoken.plan.filter((step) => step.does === 'link');
  const [only] = links;
  return (
    only === undefined ||
    links.length > 1 ||
    only.intensity !== undefined ||
    !isUnsaid(only.nature, only.status)
  );
}
