import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { Family, SAID_FAMILIES } from '../../../model/contract/vocabulary.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { indexMap, type Side } from '../../state/index.ts';

/** The choice that names actors one by one. */
const ACTORS = 'actors';

/** Shows the choice of a side: a family, or actors. */
export function sideChoice(
  end: 'a' | 'b',
  side: Side,
  other: Side,
  map: TerritoryMap,
  choose: (side: Side) => void,
): TemplateResult {
  const id = `side-${end}`;
  const taken = 'family' in other ? other.family : null;
  const onChange = (event: Event): void => {
    const family = Family.safeParse((event.target as HTMLSelectElement).value);
    choose(family.success ? { family: family.data } : { actorIds: [] });
  };
  return html`<div class="side">
    <div class="field"><label for=${id}>${t(end === 'a' ? 'sides.first' : 'sides.second')}</label>
      <select id=${id} @change=${onChange}>
        ${SAID_FAMILIES.filter((family) => family !== taken).map((family) => html`<option value=${family} .selected=${'family' in side && family === side.family}>${familyShort(family)}</option>`)}
        <option value=${ACTORS} .selected=${!('family' in side)}>${t('sides.actors')}</option>
      </select></div>
    ${'family' in side ? null : actorsOf(side.actorIds, map, (actorIds) => choose({ actorIds }))}
  </div>`;
}

function actorsOf(
  chosen: readonly string[],
  map: TerritoryMap,
  choose: (actorIds: readonly string[]) => void,
): TemplateResult {
  const index = indexMap(map);
  const others = map.actors.filter(({ id, outside }) => outside !== true && !chosen.includes(id));
  const add = (event: PickEvent): void => choose([...chosen, event.detail.option.id]);
  return html`<div class="side-actors">
    ${chosen.map((id) => {
      const name = index.actors.get(id)?.name ?? id;
      return html`<button class="chip" aria-label=${t('sides.without', name)} @click=${() => choose(chosen.filter((one) => one !== id))}>${name} ${icon('close')}</button>`;
    })}
    <maillage-actor-picker .label=${t('sides.addActor')} .placeholder=${t('sides.addActor')} .actors=${others} @pick=${add}></maillage-actor-picker>
  </div>`;
}
