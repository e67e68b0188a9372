import { defineEndpoint } from '../define-endpoint.ts';
import { phoneAccess } from '../examples/workshop.ts';
import { PhoneAccess } from '../phone-access.ts';

const PHONES = '/api/territories/:territoryId/workshops/:workshopId/phone-access';

export const readPhoneAccess = defineEndpoint({
  name: 'readPhoneAccess',
  method: 'GET',
  path: PHONES,
  tag: 'workshops',
  summary: 'Whether phones reach this machine, and whether that can be opened to them',
  action: 'service.watch',
  response: PhoneAccess,
  responseExample: phoneAccess,
});

export const openPhoneAccess = defineEndpoint({
  name: 'openPhoneAccess',
  method: 'PUT',
  path: PHONES,
  tag: 'workshops',
  summary:
    'Listen to the networks of this machine too, where everyone signs in, until the workshop is closed and its phones came back, twelve hours at most; from the machine’s own browser',
  action: 'phones.admit',
  response: PhoneAccess,
  responseExample: phoneAccess,
});

export const closePhoneAccess = defineEndpoint({
  name: 'closePhoneAccess',
  method: 'DELETE',
  path: PHONES,
  tag: 'workshops',
  summary: 'Listen to this machine alone again',
  action: 'phones.admit',
});
