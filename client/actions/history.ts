import type { AuthorKind } from '../../model/contract/author-kind.ts';
import type { Change, ChangeKind, ChangeList } from '../../model/contract/change.ts';
import { listChanges, undoChange } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

/** Which changes one wants to see; without a kind, all but where actors were put on the map. */
export interface HistoryFilter {
  readonly by?: string;
  readonly byKind?: AuthorKind;
  readonly actorId?: string;
  readonly kind?: ChangeKind;
}

/** Page size: two screens. */
const PAGE = 40;

/** Reads changes of the territory on screen, newest first, before a revision. Throws ApiError. */
export function readHistory(filter: HistoryFilter, before?: number, limit = PAGE): Promise<ChangeList> {
  const { by, byKind, actorId, kind } = filter;
  const query = {
    order: 'newest',
    limit,
    before,
    by,
    byKind,
    actorId,
    kind,
    ...(kind === undefined && { withoutPositions: true }),
  };
  return call(listChanges, { params: { territoryId: store.get().territoryId ?? '' }, query });
}

/** Reads one change with the names in it. */
export async function readChange(revision: number): Promise<ChangeList> {
  const territoryId = store.get().territoryId ?? '';
  return call(listChanges, {
    params: { territoryId },
    query: { order: 'newest', before: revision + 1, limit: 1 },
  });
}

/** Undoes changes in this order, each by a change of its own; stops at the first that is refused. */
export async function undoInOrder(revisions: readonly number[]): Promise<Written<Change> | null> {
  const territoryId = store.get().territoryId ?? '';
  let last: Written<Change> | null = null;
  let isOwn = false;
  for (const revision of revisions) {
    last = await write((idempotencyKey) =>
      call(undoChange, {
        params: { territoryId, revision },
        idempotencyKey,
      }),
    );
    if (!last.ok) return last;
    // One's own step, like any other: Ctrl-Z takes it back.
    isOwn = recordStep(territoryId, last.value.revision);
  }
  if (last !== null) notify(t('history.undone'), 'done', isOwn ? 'undo' : null);
  return last;
}
