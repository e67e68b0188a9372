import { html, type PropertyValues, type TemplateResult } from 'lit';
import {
  changeMembership,
  leaveTerritory,
  readWhereabouts,
  removeActor,
  takePersonalData,
  territoryName,
  type Whereabouts,
} from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can, indexMap, waitsForLink } from '../../state/index.ts';
import { openErase } from './dialogs.ts';

/** Removal of an actor: from this map, from this territory, or everywhere; each explains its effect first. */
export class ActorRemove extends StoreElement {
  static override properties = { actorId: {}, whereabouts: { state: true } };
  declare actorId: string;
  declare whereabouts: Whereabouts | null;

  constructor() {
    super();
    this.actorId = '';
    this.whereabouts = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('actorId')) this.whereabouts = null;
  }

  readonly #onToggle = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open) return;
    this.whereabouts = await readWhereabouts(this.actorId);
  };

  protected override render(): TemplateResult | null {
    return html`<details @toggle=${this.#onToggle}><summary>${t('actor.remove')}</summary>${this.#choices()}</details>`;
  }

  #choices(): TemplateResult | null {
    const map = this.state.map.value;
    const actor = map === null ? undefined : indexMap(map).actors.get(this.actorId);
    const { whereabouts } = this;
    if (actor === undefined || whereabouts === null) return null;
    const elsewhere = whereabouts.territoryIds.filter((id) => id !== this.state.territoryId);
    const names = listOfNames(elsewhere.map(territoryName));
    const doomed = { ...actor, version: whereabouts.version };
    const act = (label: string, explained: string, run: () => void) =>
      html`<p class="removal"><button class="button compact" @click=${run}>${label}</button><span class="small soft">${explained}</span></p>`;
    return html`
      ${elsewhere.length === 0 ? null : html`<p>${t('actor.alsoIn', names)}</p>`}
      ${
        actor.membership?.onMap && !actor.outside
          ? act(
              t('actor.toReserve'),
              t('legend.reserveHint'),
              () => void changeMembership(actor.id, { onMap: false }, t('actor.reserved', actor.name)),
            )
          : null
      }
      ${
        actor.outside
          ? null
          : elsewhere.length === 0
            ? act(t('actor.removeHere'), t('actor.removeOnly'), () => void removeActor(doomed))
            : act(
                t('actor.removeHere'),
                t('actor.removeHereExplained', names),
                () => void leaveTerritory(actor),
              )
      }
      ${elsewhere.length === 0 ? null : act(t('actor.deleteEverywhere'), t('actor.deleteEverywhereExplained', names), () => void removeActor(doomed))}
      ${
        can('actor.erase')
          ? [
              act(t('actor.held'), t('actor.heldExplained'), () => void takePersonalData(actor, 'html')),
              act(
                t('actor.heldData'),
                t('actor.heldDataExplained'),
                () => void takePersonalData(actor, 'json'),
              ),
              act(t('actor.erase'), t('actor.eraseExplained'), () => void openErase(actor)),
            ]
          : waitsForLink('actor.erase')
            ? html`<p class="soft small">${t('machine.erase')}</p>`
            : null
      }
    `;
  }
}

customElements.define('maillage-actor-remove', ActorRemove);
