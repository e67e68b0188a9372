import type { Administration } from '../../server/contract/administration.ts';
import { readAdministration } from '../../server/contract/endpoints/index.ts';
import { call } from '../api/call.ts';

/** How the server is now. */
export const readService = (): Promise<Administration> => call(readAdministration, {});
