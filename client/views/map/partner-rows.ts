import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, intensityName, labelOf, natureVerb } from '../../messages/vocabulary.ts';
import { type MapIndex, seenDifferently } from '../../state/index.ts';

const isOver = ({ state }: Cooperation): boolean => state === 'ended' || state === 'broken';

/** Compares cooperations: active first, strongest first; then planned and dormant ones. */
const byWeight = (a: Cooperation, b: Cooperation): number =>
  Number(b.state === 'active') - Number(a.state === 'active') || b.agreedIntensity - a.agreedIntensity;

/** Lists an actor's cooperations: partner, content, start. Ended ones are separate. */
export function partnerRows(actor: MapActor, index: MapIndex, day: string): TemplateResult {
  const all = [...index.cooperationsOf(actor.id)].sort(byWeight);
  const over = all.filter(isOver);
  const row = (cooperation: Cooperation) => partnerRow(cooperation, actor.id, index, day);
  return html`
    <ul class="rows" role="list">${all.filter((cooperation) => !isOver(cooperation)).map(row)}</ul>
    ${
      over.length === 0
        ? null
        : html`<details><summary>${t('actor.over', over.length)}</summary><ul class="rows" role="list">${over.map(row)}</ul></details>`
    }
  `;
}

function partnerRow(cooperation: Cooperation, actorId: string, index: MapIndex, day: string): TemplateResult {
  const others = cooperation.parties
    .map((party) => index.actors.get(party.actorId))
    .filter((other) => other !== undefined && other.id !== actorId);
  const [first] = others;
  const role = cooperation.parties.find((party) => party.actorId === actorId)?.role ?? 'member';
  return html`<li><button class="row" @click=${() => select({ kind: 'cooperation', id: cooperation.id })}>
    ${first === undefined ? null : familyMark(first.family)}
    <span>${listOfNames(others.map((other) => other?.name ?? ''))}
      <span class="detail">${cooperationPhrase(cooperation, day, role)}</span></span>
  </button></li>`;
}

/** Formats a cooperation: « on se renforce, depuis 2019 », « proposée », « finance, on s’informe ». */
export function cooperationPhrase(cooperation: Cooperation, day: string, role = 'member'): string {
  const { state, agreedIntensity, startedOn, nature, parties } = cooperation;
  const verb = natureVerb(nature, role);
  const parts = [
    ...(verb === null ? [] : [verb]),
    ...(state === 'active' ? [] : [stateName(state)]),
    ...(agreedIntensity > 0 && (state === 'active' || state === 'dormant')
      ? [inSentence(intensityName(agreedIntensity))]
      : []),
    ...(startedOn === undefined ? [] : [t('actor.since', startedOn.slice(0, 4))]),
    ...(seenDifferently(cooperation, day)
      ? [t(parties.length === 2 ? 'actor.differingBy' : 'actor.differing')]
      : []),
  ];
  return parts.join(', ');
}

/** Formats the state of a cooperation inside a sentence. */
const stateName = (state: Cooperation['state']): string =>
  inSentence(state === 'unknown' ? t('cooperation.unknown') : labelOf('statuses', state));
