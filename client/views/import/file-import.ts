import type { ReactiveControllerHost } from 'lit';
import type {
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportSettings,
} from '../../../model/contract/import.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import {
  askPreview,
  bringIn,
  bringSnapshot,
  followImport,
  type ImportedFile,
  isSnapshotFile,
  notify,
  readBrief,
  readImported,
  stopImport,
} from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { randomId } from '../../api/random-id.ts';
import { problemText } from '../../messages/translate.ts';
import type { MapBrief } from '../../state/map-brief.ts';
import { settingsThatHold } from './settings-that-hold.ts';

export const STEPS = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Progress of a file's import. */
interface Progressing {
  readonly step: Step;
  readonly file: ImportedFile | null;
  readonly settings: ImportSettings;
  readonly preview: ImportPreview | null;
  readonly problem: Problem | null;
  readonly busy: '' | 'working' | 'applying' | 'cancelling';
  readonly report: ImportReport | null;
  /** Figures of the map, once read. */
  readonly brief: MapBrief | null;
  readonly progress: ImportProgress | null;
  readonly snapshot: { readonly file: File; readonly state: 'found' | 'keeping' | 'kept' | Problem } | null;
}

const NO_FILE: Progressing = {
  ...{ step: 'file', file: null, settings: {}, preview: null, problem: null },
  ...{ busy: '', report: null, brief: null, progress: null, snapshot: null },
};

/**
 * Import of one file: its content, its effect, its result. Nothing is written before `apply`. Answers about a
 * file that was replaced meanwhile are ignored.
 */
export class FileImport {
  state = NO_FILE;
  readonly #host: ReactiveControllerHost;
  /** Called where another step has begun. */
  readonly #onStep: () => void;
  #asking: AbortController | null = null;
  #applying: string | null = null;
  /** The present file, or the next one. */
  #turn = Symbol('file');

  constructor(host: ReactiveControllerHost, onStep: () => void) {
    this.#host = host;
    this.#onStep = onStep;
  }

  /** Returns true if a write is under way; only `interrupt` may stop it. */
  get isWriting(): boolean {
    return this.#applying !== null;
  }

  /** Whether it is still about the same file, to be asked once an answer has come. */
  ownTurn(): () => boolean {
    const turn = this.#turn;
    return () => this.#turn === turn;
  }

  /** Puts the file away. */
  startAgain(): void {
    this.#turn = Symbol('file');
    this.#applying = null;
    this.stopReading();
    this.#set(NO_FILE);
  }

  /** Cancels a pending preview. */
  stopReading(): void {
    this.#asking?.abort();
    this.#asking = null;
    this.#set({ busy: '', progress: null });
  }

  /** Cancels reading; for a write, the server answers whether it could still be stopped. */
  interrupt(): void {
    if (this.#applying === null) {
      this.stopReading();
      if (this.state.preview === null) this.#letGo();
      return;
    }
    this.#set({ busy: 'cancelling' });
    void stopImport(this.#applying);
  }

  go(step: Step): void {
    this.#set({ step });
    this.#onStep();
  }

  /** Reads a file; a corrected one keeps the choices for columns, words and names. */
  async take(file: File, isCorrected: boolean): Promise<void> {
    this.#turn = Symbol('file');
    const isOwn = this.ownTurn();
    const settings = isCorrected ? settingsThatHold(this.state.settings) : {};
    this.#set({ settings, problem: null, preview: null, snapshot: null });
    const isSnapshot = await isSnapshotFile(file);
    if (!isOwn()) return;
    if (isSnapshot) {
      this.#letGo();
      this.#set({ snapshot: { file, state: 'found' } });
      return;
    }
    const read = await readImported(file);
    if (!isOwn()) return;
    this.#set({ file: read });
    await this.#ask();
    if (!isOwn() || this.state.preview === null) return;
    this.go(isCorrected && this.state.step === 'check' ? 'check' : 'columns');
  }

  /** Applies new choices: the preview is requested again. */
  change(settings: ImportSettings): void {
    this.#set({ settings });
    void this.#ask();
  }

  async apply(): Promise<void> {
    const { file, settings } = this.state;
    if (file === null) return;
    this.#set({ busy: 'applying', problem: null });
    const isOwn = this.ownTurn();
    const importId = randomId();
    this.#applying = importId;
    const leave = this.#follow(importId);
    const written = await bringIn({ ...file, settings, importId });
    leave();
    if (!isOwn()) {
      if (!written.ok) notify(problemText(written.problem), 'refused');
      return;
    }
    this.#applying = null;
    this.#set({ busy: '' });
    if (written.ok) {
      this.#set({ report: written.value });
      this.go('done');
      await this.#sayMap(isOwn);
    } else {
      this.#set({ problem: written.problem });
      if (written.problem.code === 'IMPORT_CANCELLED') return;
      // Something changed meanwhile: the preview shows the conflict.
      void this.#ask();
    }
  }

  /** Reads the figures of the map; none if it cannot be read now: the map itself reports why when it opens. */
  async #sayMap(isOwn: () => boolean): Promise<void> {
    const brief = await readBrief().catch(() => null);
    if (isOwn()) this.#set({ brief });
  }

  /** Stores a detected snapshot as one. */
  async keepSnapshot(): Promise<void> {
    const { snapshot } = this.state;
    if (snapshot === null) return;
    const { file } = snapshot;
    this.#set({ snapshot: { file, state: 'keeping' } });
    const isOwn = this.ownTurn();
    const written = await bringSnapshot(file);
    if (isOwn()) this.#set({ snapshot: { file, state: written.ok ? 'kept' : written.problem } });
  }

  /** Nothing is known of the file: another one is to be chosen. */
  #letGo(): void {
    this.#set({ file: null, step: 'file' });
  }

  async #ask(): Promise<void> {
    const { file, settings } = this.state;
    if (file === null) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#set({ busy: 'working' });
    const importId = randomId();
    const leave = this.#follow(importId);
    asking.signal.addEventListener('abort', leave);
    try {
      const preview = await askPreview({ ...file, settings, importId }, asking.signal);
      if (this.#asking !== asking) return;
      this.#set({ preview, problem: null });
    } catch (thrown) {
      if (this.#asking !== asking) return;
      this.#set({ problem: problemOf(thrown) });
      if (this.state.preview === null) this.#letGo();
    } finally {
      leave();
    }
    this.#set({ busy: '' });
  }

  /** Reports progress; returns a function that stops it. */
  #follow(importId: string): () => void {
    const isOwn = this.ownTurn();
    const show = (progress: ImportProgress | null): void => {
      if (isOwn()) this.#set({ progress });
    };
    const leave = followImport(importId, show);
    return () => {
      leave();
      show(null);
    };
  }

  #set(change: Partial<Progressing>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}
