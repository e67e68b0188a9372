import { withPanel } from '../../actions/index.ts';
import { patchState } from '../../state/index.ts';

/** Opens the panel for a view inside it. */
export const openPanel = (): void => patchState(withPanel());
