import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Written } from '../actions/index.ts';
import { problemText } from '../messages/translate.ts';
import { indexMap, type MapIndex } from '../state/index.ts';
import { StoreElement } from './store-element.ts';

/** Cooperation on the map, with its context. */
export interface Found {
  readonly cooperation: Cooperation;
  readonly map: TerritoryMap;
  readonly index: MapIndex;
}

/** An element that shows one cooperation, and says why a write of it was refused. */
export abstract class CooperationElement extends StoreElement {
  static override properties = { cooperationId: {}, wrong: { state: true } };
  declare cooperationId: string;
  declare wrong: string;

  constructor() {
    super();
    this.cooperationId = '';
    this.wrong = '';
  }

  /** Nothing is shown of a cooperation that is not on the map, or no longer. */
  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const index = map === null ? null : indexMap(map);
    const cooperation = index?.cooperations.get(this.cooperationId);
    return map === null || index === null || cooperation === undefined
      ? null
      : this.show({ cooperation, map, index });
  }

  protected abstract show(found: Found): TemplateResult;

  protected refusal(): TemplateResult | null {
    return this.wrong === '' ? null : html`<p role="alert" class="strong">${this.wrong}</p>`;
  }

  /** Keeps the refusal of a write; a stale edit has a dialog of its own. */
  protected done(written: Written<unknown>): boolean {
    this.wrong = written.ok || written.problem.status === 412 ? '' : problemText(written.problem);
    return written.ok;
  }
}
