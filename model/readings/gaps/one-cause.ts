import type { Gap } from '../../contract/gap.ts';
import { grouped } from '../../grouped.ts';
import type { GapDraft } from './define-gap.ts';

type Told = Pick<GapDraft, 'key' | 'cause'> & Pick<Gap, 'status' | 'shown'>;

/**
 * Of questions that come from one cause, one asks for all: the key of each of the others, with the key of the one it is
 * asked with. What somebody put on the screen or answered stands for itself, and asks for the others.
 */
export function askedWith(gaps: readonly Told[]): ReadonlyMap<string, string> {
  const byCause = grouped(gaps, ({ cause }) => (cause === undefined ? [] : [cause]));
  return new Map(
    [...byCause.values()].flatMap((all) => {
      const asks = all.find(isOnScreen) ?? all.find(isAnswered) ?? all[0];
      return all
        .filter((gap) => gap !== asks && !isOnScreen(gap) && !isAnswered(gap))
        .map(({ key }) => [key, asks?.key ?? key] as const);
    }),
  );
}

const isOnScreen = ({ shown }: Told): boolean => shown !== null;

const isAnswered = ({ status }: Told): boolean => status !== 'open';
