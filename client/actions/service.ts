import type { Administration } from '../../model/contract/administration.ts';
import { readAdministration } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';

/** Reads the state of the server. */
export const readService = (): Promise<Administration> => call(readAdministration, {});
