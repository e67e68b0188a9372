import { loadWithTexts } from '../../client/messages/translate.ts';

// A test may speak of any view, as if it had been opened.
await loadWithTexts(async () => undefined);
