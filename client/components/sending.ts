import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../model/contract/problem.ts';
import { notify } from '../actions/index.ts';
import { problemText } from '../messages/translate.ts';

/** Answer of a request with an optional refusal. */
type Answered = { readonly ok?: boolean; readonly problem?: Problem | null };

/**
 * Submission of a form: one at a time, however often it is pressed. If the form was closed or reopened before
 * the answer, a refusal is shown at the foot of the screen.
 */
export class Sending {
  readonly #host: ReactiveControllerHost & Element;
  #own: symbol | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  get isOn(): boolean {
    return this.#own !== null;
  }

  /** The form is opened: what it sent before goes on without it. */
  forget(): void {
    this.#own = null;
  }

  /**
   * Sends; returns the result, null if it no longer concerns the form. `isOwn`: whether the form still waits
   * for it.
   */
  async send<T extends Answered>(act: (isOwn: () => boolean) => Promise<T | null>): Promise<T | null> {
    if (this.#own !== null) return null;
    const own = Symbol('sending');
    const isOwn = (): boolean => this.#own === own;
    this.#own = own;
    this.#host.requestUpdate();
    let isForForm = false;
    const came = await act(isOwn).finally(() => {
      isForForm = isOwn() && this.#host.querySelector('dialog')?.open !== false;
      if (isOwn()) this.#own = null;
      this.#host.requestUpdate();
    });
    if (isForForm) return came;
    if (came?.problem) notify(problemText(came.problem), 'refused');
    return null;
  }
}
