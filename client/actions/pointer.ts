import { movePointer } from '../../model/contract/endpoints/index.ts';
import type { PointerInput } from '../../model/contract/pointer.ts';
import { call } from '../api/call.ts';

/** Sends a pointer or its end to the room; returns whether the room sees it. Throws ApiError. */
export const pointAt = async (territoryId: string, at: PointerInput['at']): Promise<boolean> =>
  (await call(movePointer, { params: { territoryId }, body: { at } })).shown;
