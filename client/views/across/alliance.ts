import { html, svg, type TemplateResult } from 'lit';
import type { ComparedTerritory } from '../../../model/contract/comparison.ts';
import type { Territory } from '../../../model/contract/territory.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

const WIDTH = 720;
const HEIGHT = 420;
const RADIUS = { x: 230, y: 150 };
/** Maximum number of names in large letters on a phone without overlap. */
const FEW = 8;

/** Draws peers: territories on a ring, joined by lines; as sentences too. */
export function alliance(
  known: (id: string) => Territory | null | undefined,
  compared: readonly ComparedTerritory[],
): TemplateResult {
  const { members, ties } = peerTies(
    known,
    compared.map(({ territoryId }) => territoryId),
  );
  if (ties.length === 0)
    return html`<section><h3>${t('across.alliance')}</h3><p class="soft">${t('across.noPeers')}</p></section>`;
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const places = new Map(members.map(({ id }, i) => [id, onRing(i, members.length)]));
  return html`<section><h3>${t('across.alliance')}</h3>
    ${svg`<svg class=${members.length > FEW ? 'alliance' : 'alliance few'} viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${t('across.allianceLabel', members.length, ties.length)}>
      ${ties.map(([a, b]) => {
        const [from, to] = [places.get(a), places.get(b)];
        return from === undefined || to === undefined
          ? null
          : svg`<line x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
      })}
      ${members.map(({ id, name, counts }) => {
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        return svg`<circle cx=${x} cy=${y} r=${6 + Math.min(16, Math.sqrt(counts.actors) * 1.6)}></circle>
          <text x=${x} y=${y + (y > HEIGHT / 2 ? 36 : -28)} text-anchor="middle">${name}</text>`;
      })}</svg>`}
    <ul class="rows" role="list">${members.map(({ id, name }) => {
      const peers = ties
        .filter((tie) => tie.includes(id))
        .map(([a, b]) => nameOf.get(a === id ? b : a) ?? '');
      return peers.length === 0 ? null : html`<li>${t('across.peersOf', name, listOfNames(peers))}</li>`;
    })}</ul></section>`;
}

/** Returns a position on the ring: the first at the top, then clockwise. */
function onRing(rank: number, count: number): { x: number; y: number } {
  const angle = (rank / count) * 2 * Math.PI;
  return {
    x: Math.round(WIDTH / 2 + RADIUS.x * Math.sin(angle)),
    y: Math.round(HEIGHT / 2 - RADIUS.y * Math.cos(angle)),
  };
}

interface PeerTies {
  readonly members: readonly Territory[];
  /** Each once, ids ascending. */
  readonly ties: readonly (readonly [string, string])[];
}

/** Returns the chosen territories with their visible peers, and the peer relationships. */
export function peerTies(
  known: (id: string) => Territory | null | undefined,
  chosen: readonly string[],
): PeerTies {
  const visible = chosen.flatMap((id) => known(id) ?? []);
  const peers = visible.flatMap((one) => one.peers.flatMap(({ territoryId }) => known(territoryId) ?? []));
  const members = new Map([...visible, ...peers].map((one) => [one.id, one]));
  const ties = new Map<string, readonly [string, string]>();
  for (const one of members.values())
    for (const { territoryId } of one.peers) {
      if (!members.has(territoryId)) continue;
      const [a, b] = one.id < territoryId ? [one.id, territoryId] : [territoryId, one.id];
      ties.set(`${a} ${b}`, [a, b]);
    }
  return { members: [...members.values()], ties: [...ties.values()].sort() };
}
