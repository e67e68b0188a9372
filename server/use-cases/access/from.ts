import type { ServerKey } from './server-key.ts';

/** Where a request to come in is from. */
export interface From {
  /** An address; of the sixth version, the network that one household has. */
  readonly address: string;
  /** The device, where it says which it is. */
  readonly device: Device | undefined;
  /** The session that the new one replaces. */
  readonly formerToken: string | undefined;
}

/**
 * What a browser keeps of itself: a random id, and a mark for each name that signed in there. A mark names nobody, is
 * made by this server alone, and opens nothing: it only sets the device apart from strangers who try that name.
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

/** Whether somebody signed in under this name from this device. */
export const knowsName = (key: ServerKey, device: Device | undefined, name: string): device is Device =>
  device?.marks.includes(key.mark(device.id, name)) === true;

/** The same device, which knows one more name. */
export function withName(key: ServerKey, { id, marks }: Device, name: string): Device {
  const mark = key.mark(id, name);
  return { id, marks: [mark, ...marks.filter((other) => other !== mark)].slice(0, MOST_MARKS) };
}
