import { loadWithTexts, setMessages } from '../../client/messages/translate.ts';
import { initialState, store } from '../../client/state/index.ts';

// Files run one after the other in one process: each begins with the screens as they are when nobody has come yet.
store.change(() => initialState);
await setMessages('fr');
// A test may speak of any view, as if it had been opened.
await loadWithTexts(async () => undefined);
