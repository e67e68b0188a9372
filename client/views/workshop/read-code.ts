import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { JoinCode, Workshop } from '../../../model/contract/workshop.ts';
import { loadReadings, readCodeOf } from '../../actions/index.ts';
import { forgetCode, keepCode, keptCode, onCodeOf } from '../../api/kept-codes.ts';
import { Fetched } from '../../components/fetched.ts';
import { can } from '../../state/index.ts';

/** A code that was made through another process of the server is in no stream of this one. */
const ANYWAY_MS = 15_000;

/**
 * The code of a workshop for an element. Facilitators read it from the server, on any machine, and again
 * after a change; the last one is used while the server is unavailable. Others use the one in the address.
 */
export class ReadCode implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #workshop: () => Workshop | null;
  readonly #fetched: Fetched<JoinCode>;
  #timer: number | undefined;
  #leave: (() => void) | null = null;
  #heard = '';

  constructor(host: ReactiveControllerHost, workshop: () => Workshop | null) {
    this.#host = host;
    this.#workshop = workshop;
    this.#fetched = new Fetched<JoinCode>(host, {
      key: () => this.#key(workshop()),
      read: (signal) => readCodeOf(workshop() as Workshop, signal),
      keeps: true,
      came: (code) => {
        const { id } = workshop() ?? {};
        if (id !== undefined) keepCode(id, code);
      },
    });
    host.addController(this);
  }

  /** Returns the code to show; null if there is none, or none readable on this machine. */
  get value(): JoinCode | null {
    const workshop = this.#workshop();
    if (workshop === null) return null;
    if (!can('map.facilitate')) return keptCode(workshop.id);
    if (workshop.codeUntil === undefined) return null;
    return this.#fetched.value ?? this.#keptHere(workshop);
  }

  /** Whether it is being read: nobody is offered to make another meanwhile. */
  get isBeingRead(): boolean {
    const workshop = this.#workshop();
    return this.#key(workshop) !== null && this.value === null && this.#fetched.known.error === null;
  }

  /** Detects a code of an earlier version, which the server cannot show. */
  get isUnreadable(): boolean {
    return this.value === null && this.#fetched.known.error?.status === 404;
  }

  /** Reads it again: phones reach the server elsewhere by now. */
  readonly again = (): Promise<void> => this.#fetched.again();

  hostConnected(): void {
    this.#timer = window.setInterval(() => {
      if (!document.hidden && can('map.facilitate')) void loadReadings(['workshops']);
    }, ANYWAY_MS);
  }

  hostUpdate(): void {
    const workshop = this.#workshop();
    const id = workshop?.id ?? '';
    if (workshop !== null && can('map.facilitate') && workshop.codeUntil === undefined) forgetCode(id);
    if (id === this.#heard) return;
    this.#heard = id;
    this.#leave?.();
    this.#leave = id === '' ? null : onCodeOf(id, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#leave?.();
    this.#leave = null;
    this.#heard = '';
  }

  #key(workshop: Workshop | null): string | null {
    if (workshop?.codeUntil === undefined || !can('map.facilitate')) return null;
    return `${workshop.id} ${workshop.codeMadeAt}`;
  }

  #keptHere({ id, codeMadeAt }: Workshop): JoinCode | null {
    const kept = keptCode(id);
    return kept?.madeAt === codeMadeAt ? kept : null;
  }
}
