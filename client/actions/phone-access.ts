import { closePhoneAccess, openPhoneAccess, readPhoneAccess } from '../../model/contract/endpoints/index.ts';
import type { PhoneAccess } from '../../model/contract/phone-access.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import { call } from '../api/call.ts';
import { t } from '../messages/translate.ts';
import { type Written, write } from './write.ts';

type Place = Pick<Workshop, 'id' | 'territoryId'>;

const paramsOf = ({ id, territoryId }: Place) => ({ territoryId, workshopId: id });

/** Reads whether phones reach this machine. Throws ApiError. */
export const readPhonesOf = (place: Place, signal: AbortSignal): Promise<PhoneAccess> =>
  call(readPhoneAccess, { params: paramsOf(place), signal });

/** Opens this machine to phones for a workshop. */
export const openToPhones = (place: Place): Promise<Written<PhoneAccess>> =>
  write(() => call(openPhoneAccess, { params: paramsOf(place) }), { notice: t('phones.opened') });

/** Listens to this machine alone again. */
export const closeToPhones = (place: Place): Promise<Written<unknown>> =>
  write(() => call(closePhoneAccess, { params: paramsOf(place) }), { notice: t('phones.closed') });
