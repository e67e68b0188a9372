import { movePointer } from '../../model/contract/endpoints/index.ts';
import type { PointerInput } from '../../model/contract/pointer.ts';
import { call } from '../api/call.ts';

/** Shows a place to the room, or that nothing is pointed at; says whether the room sees it. Throws ApiError. */
export const pointAt = async (territoryId: string, at: PointerInput['at']): Promise<boolean> =>
  (await call(movePointer, { params: { territoryId }, body: { at } })).shown;
