import { html, type TemplateResult } from 'lit';
import { HEARD_ON, HEARD_SUBJECTS } from '../../../model/elements/heard.ts';
import { changeMembership } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can, indexMap } from '../../state/index.ts';

/** The three answers of an actor: who was heard decides how sure a question can be. */
export class ActorHeard extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;

  constructor() {
    super();
    this.actorId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const membership = map === null ? undefined : indexMap(map).actors.get(this.actorId)?.membership;
    if (map === null || membership === undefined) return null;
    return html`<h3>${t('actor.heard')}</h3>
      <div class="heard">
        ${HEARD_SUBJECTS.map((subject) => {
          const field = HEARD_ON[subject];
          const on = membership[field];
          const set = (day: string | null) => void changeMembership(this.actorId, { [field]: day });
          return html`<button class="heard-row" ?disabled=${!can('map.contribute')} aria-pressed=${on !== undefined}
            title=${t(on === undefined ? 'actor.heardNow' : 'actor.heardTake')} @click=${() => set(on === undefined ? map.day : null)}>
            <span class="tick">${on === undefined ? null : icon('check')}</span>
            <span>${t(`actor.heard.${subject}`)}<span class="detail">${on === undefined ? t('actor.heardNo') : t('actor.heardYes', shortDay(on, map.day))}</span></span>
          </button>`;
        })}
      </div>`;
  }
}

customElements.define('maillage-actor-heard', ActorHeard);
