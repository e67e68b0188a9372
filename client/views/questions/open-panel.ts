import { withPanel } from '../../actions/index.ts';
import { patchState } from '../../state/index.ts';

/** A view that lives in the panel opens it. */
export const openPanel = (): void => patchState(withPanel());
