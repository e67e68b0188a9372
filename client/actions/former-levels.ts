import { acceptFormerLevels } from '../../model/contract/endpoints/index.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { editOrSay } from './edit.ts';

/** Lets the latest word of each organisation count in these cooperations, as one step to undo. */
export const acceptLevels = (cooperationIds: readonly string[]): Promise<boolean> =>
  editOrSay(
    acceptFormerLevels,
    { params: { territoryId: store.get().territoryId ?? '' }, body: { cooperationIds: [...cooperationIds] } },
    { notice: t('former.accepted', cooperationIds.length) },
  );
