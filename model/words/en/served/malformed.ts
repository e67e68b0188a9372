import type { malformed as french } from '../../fr/served/malformed.ts';

/** Messages for requests that cannot be read completely. */
export const malformed: typeof french = {
  invalid_json: 'This is not valid JSON.',
  invalid_length: 'The announced length is wrong.',
  invalid_address: 'The address is malformed.',
  too_big: 'A part of the address is too long.',
  unknownProperty: 'Unknown or read-only property',
};
