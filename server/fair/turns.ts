/** Something that waits for a turn, and the device that asked for it. */
export interface Waiting {
  readonly device: string;
  readonly go: () => void;
}

/** The waiting work of one person, served by turns to their devices. */
export class Turns {
  readonly #devices = new Map<string, Waiting[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(waiting: Waiting): void {
    const own = this.#devices.get(waiting.device);
    if (own === undefined) this.#devices.set(waiting.device, [waiting]);
    else own.push(waiting);
    this.#size += 1;
  }

  /** Takes what is next; its device goes to the end of the round. */
  next(): Waiting | undefined {
    const [first] = this.#devices;
    if (first === undefined) return undefined;
    const [device, own] = first;
    const next = own.shift();
    this.#devices.delete(device);
    if (own.length > 0) this.#devices.set(device, own);
    this.#size -= 1;
    return next;
  }

  /** Removes a waiting request; returns false if it no longer waits. */
  remove(gone: Waiting): boolean {
    const own = this.#devices.get(gone.device);
    const at = own?.indexOf(gone) ?? -1;
    if (own === undefined || at < 0) return false;
    own.splice(at, 1);
    if (own.length === 0) this.#devices.delete(gone.device);
    this.#size -= 1;
    return true;
  }
}
