import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { JobProgress } from '../../model/contract/jobs.ts';
import { followJob, stopJob } from '../actions/index.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';

/** Work of a request that takes long: its progress, its foreseen end, and a button to give it up. */
export class JobLine implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #jobId: string | null = null;
  #progress: JobProgress | null = null;
  #isStopping = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Does nothing: the work goes on in any page. */
  hostConnected(): void {
    return;
  }

  get isOn(): boolean {
    return this.#jobId !== null;
  }

  /** Sends a request under a name, and follows it until its answer. */
  async run<T>(send: (jobId: string) => Promise<T>): Promise<T> {
    const jobId = randomId();
    this.#set(jobId, null, false);
    const leave = followJob(jobId, (progress) => {
      if (this.#jobId === jobId) this.#set(jobId, progress, this.#isStopping);
    });
    try {
      return await send(jobId);
    } finally {
      leave();
      if (this.#jobId === jobId) this.#set(null, null, false);
    }
  }

  readonly stop = (): void => {
    const jobId = this.#jobId;
    if (jobId === null) return;
    this.#set(jobId, this.#progress, true);
    void stopJob(jobId);
  };

  /** Shows the work once the server has told of it; short work shows nothing. */
  render(): TemplateResult | null {
    if (this.#progress === null || this.#progress.percent === 0) return null;
    return jobLine(this.#progress, this.#isStopping, this.stop);
  }

  #set(jobId: string | null, progress: JobProgress | null, isStopping: boolean): void {
    this.#jobId = jobId;
    this.#progress = progress;
    this.#isStopping = isStopping;
    this.#host.requestUpdate();
  }
}

/** Shows progress, the foreseen end and a button to stop. */
export function jobLine(progress: JobProgress, isStopping: boolean, stop: () => void): TemplateResult {
  return html`<div class="job-line">
    <progress aria-label=${t('shell.progress')} max="100" value=${progress.percent}></progress>
    <span aria-hidden="true">${isStopping ? t('shell.stopping') : timeLeft(progress)}</span>
    <button class="button compact" type="button" ?disabled=${isStopping} @click=${stop}>${t('shell.stop')}</button>
  </div>`;
}

/** Formats the time left, as far as it is foreseen. */
export const timeLeft = ({ percent, secondsLeft }: JobProgress): string =>
  secondsLeft === undefined ? `${percent} %` : t('shell.timeLeft', secondsLeft);
