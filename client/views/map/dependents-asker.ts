import { readRest } from '../../actions/index.ts';
import { patchState, store } from '../../state/index.ts';

/** Asks what rests on an actor, again when the actor, the map or its reading have changed; the map lights the answer. */
export class DependentsAsker {
  #asked = '';

  ask(actorId: string): void {
    const { map, viewOptions } = store.get();
    const question = JSON.stringify([actorId, map.value?.territory.revision, viewOptions]);
    if (map.value === null || question === this.#asked) return;
    this.#asked = question;
    void readRest(actorId).then((found) => {
      if (question === this.#asked) patchState({ dependents: { actorId, found } });
    });
  }

  again(actorId: string): void {
    this.stop();
    this.ask(actorId);
  }

  /** Stops showing dependents: the map's highlighting returns to normal. */
  stop(): void {
    if (this.#asked === '') return;
    this.#asked = '';
    patchState({ dependents: null });
  }
}
