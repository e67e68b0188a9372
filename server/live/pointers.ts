import {
  POINTER_EVERY_MS,
  POINTER_LASTS_MS,
  POINTERS_AT_ONCE,
  type PointerInput,
  type PointerNews,
} from '../../model/contract/pointer.ts';
import { Listeners } from './listeners.ts';

const SECOND_MS = 1_000;
const TOLD_A_SECOND = SECOND_MS / POINTER_EVERY_MS;

/** Whoever points: told apart by their credential, shown by their name. */
interface Pointing {
  readonly id: string;
  readonly name: string | undefined;
}

interface Light {
  readonly light: number;
  readonly id: string;
  lastAt: number;
  /** When it was told of, this last second. */
  told: readonly number[];
}

/** Where those who lead point on the maps, told to those who follow them through this process. In memory only. */
export class Pointers {
  readonly #listeners = new Listeners<PointerNews>();
  /** By territory, the pointers shown now or within the last two seconds. */
  readonly #lights = new Map<string, readonly Light[]>();

  isShown(territoryId: string, { id }: Pick<Pointing, 'id'>): boolean {
    return this.#lights.get(territoryId)?.some((light) => light.id === id) ?? false;
  }

  /** Shows where somebody points, or that they no longer do; says whether the room sees it. */
  point(territoryId: string, who: Pointing, at: PointerInput['at'], now = performance.now()): boolean {
    this.#forgetOld(now);
    const lights = this.#lights.get(territoryId) ?? [];
    const known = lights.find(({ id }) => id === who.id);
    if (at === null) {
      if (known !== undefined) this.#putOut(territoryId, lights, known);
      return false;
    }
    const light = known ?? newLight(lights, who.id, now);
    if (light === null) return false;
    if (known === undefined) this.#lights.set(territoryId, [...lights, light]);
    light.lastAt = now;
    light.told = light.told.filter((then) => then > now - SECOND_MS);
    // Faster than that nobody sees more: the place that comes next is told.
    if (light.told.length >= TOLD_A_SECOND) return true;
    light.told = [...light.told, now];
    this.#listeners.tell(territoryId, { light: light.light, name: who.name, at });
    return true;
  }

  /** Listens for a territory; returns a function that stops it. */
  listen(territoryId: string, listener: (news: PointerNews) => void): () => void {
    return this.#listeners.listen(territoryId, listener);
  }

  #putOut(territoryId: string, lights: readonly Light[], gone: Light): void {
    this.#keep(
      territoryId,
      lights.filter((light) => light !== gone),
    );
    this.#listeners.tell(territoryId, { light: gone.light, at: null });
  }

  /** Screens put out by themselves what is not said again. */
  #forgetOld(now: number): void {
    for (const [territoryId, lights] of this.#lights)
      this.#keep(
        territoryId,
        lights.filter(({ lastAt }) => lastAt > now - POINTER_LASTS_MS),
      );
  }

  #keep(territoryId: string, lights: readonly Light[]): void {
    if (lights.length === 0) this.#lights.delete(territoryId);
    else this.#lights.set(territoryId, lights);
  }
}

/** The first that is free; null where all are lit. */
function newLight(lights: readonly Light[], id: string, now: number): Light | null {
  for (let light = 0; light < POINTERS_AT_ONCE; light += 1)
    if (!lights.some((other) => other.light === light)) return { light, id, lastAt: now, told: [] };
  return null;
}
