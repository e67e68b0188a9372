import type { ServerKey } from './server-key.ts';

/** Origin of a sign-in attempt. */
export interface From {
  /** An address; of the sixth version, the network that one household has. */
  readonly address: string;
  /** The device, where it says which it is. */
  readonly device: Device | undefined;
  /** The session that the new one replaces. */
  readonly formerToken: string | undefined;
}

/**
 * Cookie of a device: a random id, and a mark for each name that signed in there. A mark names nobody, can be
 * made by this server only, and opens nothing: it only distinguishes the device from strangers who try that
 * name.
 */
export interface Device {
  readonly id: string;
  readonly marks: readonly string[];
}

/** Names that share one browser. */
const MOST_MARKS = 8;
const DEVICE = /^[\w-]{22}(\.[\da-f]{32}){0,8}$/;

/** Reads what a browser sent. */
export function readDevice(text: string | undefined): Device | undefined {
  if (text === undefined || !DEVICE.test(text)) return undefined;
  const [id = '', ...marks] = text.split('.');
  return { id, marks };
}

export const writeDevice = ({ id, marks }: Device): string => [id, ...marks].join('.');

/** Returns true if somebody signed in under this name from this device. */
export const knowsName = (key: ServerKey, device: Device | undefined, name: string): device is Device =>
  device?.marks.includes(key.mark(device.id, name)) === true;

/** Returns the device with one more known name. */
export function withName(key: ServerKey, { id, marks }: Device, name: string): Device {
  const mark = key.mark(id, name);
  return { id, marks: [mark, ...marks.filter((other) => other !== mark)].slice(0, MOST_MARKS) };
}
