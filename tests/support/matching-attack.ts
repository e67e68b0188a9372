import { unzipSync } from 'fflate';
import type { System } from '../../model/elements/system.ts';

/**
 * Network known to an attacker: its nodes with their known attributes, and its links with their intensity.
 */
interface KnownNetwork {
  readonly nodes: ReadonlyMap<string, string>;
  readonly links: ReadonlyArray<readonly [a: string, b: string, intensity: string]>;
}

/** Returns the rows of a table of the zip, keyed by heading; empty if the table is missing. */
export function tableOf(zip: Uint8Array, name: string): Record<string, string>[] {
  const file = unzipSync(zip)[`${name}.csv`];
  if (file === undefined) return [];
  const [heading = '', ...lines] = new TextDecoder().decode(file).trim().split('\r\n');
  const columns = heading.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])));
}

/** Returns the data about organisations that any reader of the map has, by name. */
export function knownOfMap(system: System): KnownNetwork {
  return {
    nodes: new Map(
      [...system.actors.values()].map(({ id, family, scale, tableRoles, charter }) => [
        id,
        [family, scale ?? '', tableRoles.join(' | '), charter].join(),
      ]),
    ),
    links: [...system.links().values()].map(({ actorIds: [a, b], intensity }) => [a, b, String(intensity)]),
  };
}

/** Returns the data about organisations in the research file. */
export function knownOfFile(zip: Uint8Array): KnownNetwork {
  const attributes = ['family', 'scale', 'tableRoles', 'charter'];
  return {
    nodes: new Map(
      tableOf(zip, 'actors').map((row) => [
        row.actor ?? '',
        attributes.map((name) => row[name] ?? '').join(),
      ]),
    ),
    links: tableOf(zip, 'links').map(({ a = '', b = '', intensity = '' }) => [a, b, intensity]),
  };
}

/** Keeps only links and their intensity, without attributes. */
export const linksAlone = ({ nodes, links }: KnownNetwork): KnownNetwork => ({
  nodes: new Map([...nodes.keys()].map((id) => [id, ''])),
  links,
});

/**
 * Matches names with numbers: nodes whose attributes and links, with those of their partners and so on, match
 * one number only. `chance` is the mean number of correct matches of a random draw among similar nodes.
 */
export function matchNames(
  map: KnownNetwork,
  file: KnownNetwork,
): { readonly matched: ReadonlyMap<string, string>; readonly chance: number } {
  const [byName, byCode] = [rounds(map), rounds(file)];
  const codes = groups(byCode);
  const matched = new Map<string, string>();
  let chance = 0;
  for (const [look, names] of groups(byName)) {
    const alike = codes.get(look) ?? [];
    if (alike.length === 0) continue;
    chance += Math.min(1, names.length / alike.length);
    const [name, code] = [names[0], alike[0]];
    if (names.length === 1 && alike.length === 1 && name !== undefined && code !== undefined)
      matched.set(name, code);
  }
  return { matched, chance };
}

/**
 * Computes a signature of each node after as many rounds as there are nodes, as a text that is equal in both
 * networks.
 */
function rounds({ nodes, links }: KnownNetwork): ReadonlyMap<string, string> {
  let looks = new Map(nodes);
  for (let round = 0; round < 6; round += 1) {
    const around = new Map<string, string[]>([...nodes.keys()].map((id) => [id, []]));
    for (const [a, b, intensity] of links) {
      around.get(a)?.push(`${intensity}:${looks.get(b)}`);
      around.get(b)?.push(`${intensity}:${looks.get(a)}`);
    }
    looks = new Map(
      [...around].map(([id, partners]) => [id, shortOf(`${looks.get(id)}(${partners.sort().join(';')})`)]),
    );
  }
  return looks;
}

/** Long texts under the same short one each time: what a look is called says nothing. */
const shorts = new Map<string, string>();
function shortOf(text: string): string {
  const short = shorts.get(text) ?? `l${shorts.size}`;
  shorts.set(text, short);
  return short;
}

function groups(looks: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [id, look] of looks) all.set(look, [...(all.get(look) ?? []), id]);
  return all;
}
