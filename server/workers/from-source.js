// @ts-check
// The entry of a thread where nothing is built: while developing, in tests. What is built starts with worker.js.
import { register } from 'tsx/esm/api';

register();
export const { work } = await import('./worker.ts');
