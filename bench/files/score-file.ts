import type { Elements, Properties } from '../../model/elements/elements.ts';
import { parseKey } from '../../model/elements/elements.ts';
import { fold } from '../../model/words/fold-text.ts';

interface Said {
  readonly said: string;
  readonly lo?: string | null;
  readonly hi?: string | null;
}

interface TrueLink {
  readonly a: string;
  readonly b: string;
  readonly directed?: boolean;
  readonly words?: string;
  readonly since?: Said;
  readonly level?: number;
  readonly weight?: number;
}

/** Content of a file, written by hand or by the program that made the file. */
export interface Truth {
  readonly actors: readonly {
    readonly key: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly family?: string;
    readonly place?: string;
  }[];
  readonly links: readonly TrueLink[];
  readonly commitments: readonly {
    readonly text: string;
    readonly leads: readonly string[];
    readonly contributors: readonly string[];
  }[];
  readonly needs: readonly { readonly actor: string; readonly text: string }[];
  readonly offers: readonly { readonly actor: string; readonly text: string }[];
  readonly wishes: readonly { readonly a: string; readonly b: string }[];
  readonly renamed: readonly { readonly before: string }[];
}

/** How much of something came in, of how much the file says; `there` is how much is on the map. */
export interface Share {
  readonly found: number;
  readonly of: number;
  readonly there?: number;
}

/** Figures counted for a file. */
export const COUNTED = [
  ...(['actors', 'links', 'families', 'words', 'dates', 'levels', 'weights', 'directions'] as const),
  ...(['commitments', 'carriers', 'resources', 'wishes', 'renamed'] as const),
] as const;
export type Counted = (typeof COUNTED)[number];
export type FileScore = Readonly<Record<Counted, Share>> & {
  readonly falseActors: readonly string[];
  readonly falseLinks: readonly string[];
  readonly lost: readonly string[];
};

const key = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const pairOf = (a: string, b: string): string => [a, b].sort().join(' | ');
const share = <T>(items: readonly T[], isFound: (item: T) => boolean): Share => ({
  found: items.filter(isFound).length,
  of: items.length,
});

interface Link {
  readonly id: string;
  readonly properties: Properties;
  readonly directed: boolean;
}

/** Words that a nature of the vocabulary says as well. */
const SAME: readonly (readonly [RegExp, RegExp])[] = [
  [/finan|subv|fund|grant|^don$/, /^funds$/],
  [/format|stage|aide|help|accompagn/, /^supports$|knowledge/],
  [/echange|inform|veille/, /knowledge/],
  [/pret|lend|mutual|materiel/, /means/],
  [/projet|works with/, /produces/],
  [/member/, /governs/],
  [/suppl/, /commissions/],
];

/** Compares what a file brought with what it says. */
export function scoreFile(truth: Truth, elements: Elements): FileScore {
  const of = (kind: string) =>
    [...elements].flatMap(([at, properties]) =>
      at.startsWith(`${kind}:`) ? [{ ...parseKey(at), properties }] : [],
    );
  const { who, falseActors } = identified(truth, of('Actor'));
  const pairs = linksByPair(of('Cooperation'), of('PARTY_TO'), who);
  const linked = new Map(truth.links.map((link) => [pairOf(link.a, link.b), link]));
  // A wish of two who work together already is none.
  const wishes = truth.wishes.map(({ a, b }) => pairOf(a, b)).filter((pair) => !linked.has(pair));
  const isWish = (pair: string): boolean =>
    (pairs.get(pair) ?? []).some(({ properties }) => properties.status === 'wished');
  const there = [...pairs].filter(([, links]) =>
    links.some(({ properties }) => properties.status !== 'wished'),
  );
  const actual = new Map(there);
  const links = [...linked.values()];
  const linksOf = ({ a, b }: TrueLink): readonly Link[] => actual.get(pairOf(a, b)) ?? [];
  const texts = of('Commitment').map(({ id, properties }) => ({ id, text: key(String(properties.text)) }));
  const idOf = (text: string): string | undefined => texts.find((one) => one.text.includes(key(text)))?.id;
  const carried = of('CARRIES').map(
    ({ id, toId, properties }) => `${who.get(id)} ${toId} ${properties.role === 'lead'}`,
  );
  const carriers = truth.commitments.flatMap(({ text, leads, contributors }) => [
    ...leads.map((one) => `${one} ${idOf(text)} true`),
    ...contributors.map((one) => `${one} ${idOf(text)} false`),
  ]);
  const resources = new Set(
    (['NEEDS', 'OFFERS'] as const).flatMap((kind) =>
      of(kind).map(
        ({ id, toId, properties }) =>
          `${kind} ${who.get(id)} ${key(`${toId} ${JSON.stringify(properties)}`)}`,
      ),
    ),
  );
  const hasResource = (kind: 'NEEDS' | 'OFFERS', { actor, text }: { actor: string; text: string }): boolean =>
    [...resources].some((one) => one.startsWith(`${kind} ${actor} `) && one.includes(key(text)));
  const familyOf = new Map(of('Actor').map(({ id, properties }) => [who.get(id) ?? '', properties.family]));
  const taken = [...who.values()];
  const listed = [
    ...truth.needs.map((one) => ['NEEDS', one] as const),
    ...truth.offers.map((one) => ['OFFERS', one] as const),
  ];
  return {
    actors: { ...share(truth.actors, (one) => taken.includes(one.key)), there: of('Actor').length },
    links: { ...share([...linked.keys()], (pair) => actual.has(pair)), there: there.length },
    families: share(
      truth.actors.filter(({ family }) => family !== undefined),
      (one) => familyOf.get(one.key) === one.family,
    ),
    words: share(
      links.filter(({ words }) => (words ?? '') !== ''),
      (link) => saysWords(link, linksOf(link)),
    ),
    dates: share(
      links.filter(({ since }) => typeof since?.lo === 'string'),
      (link) => saysSince(link.since, linksOf(link)),
    ),
    levels: share(
      links.filter(({ level }) => level !== undefined && level > 0),
      (link) => linksOf(link).some(({ properties }) => properties.intensity === link.level),
    ),
    weights: share(
      links.filter(({ weight }) => (weight ?? 0) > 0),
      (link) =>
        linksOf(link).some(
          ({ properties: { intensity, note } }) =>
            intensity === link.weight || ` ${key(String(note))} `.includes(` ${key(String(link.weight))} `),
        ),
    ),
    directions: share(
      links.filter(({ directed }) => directed === true),
      (link) => linksOf(link).some(({ directed }) => directed),
    ),
    commitments: share(truth.commitments, ({ text }) => idOf(text) !== undefined),
    carriers: share(carriers, (one) => carried.includes(one)),
    resources: share(listed, ([kind, one]) => hasResource(kind, one)),
    wishes: share(wishes, (pair) => isWish(pair) && !actual.has(pair)),
    renamed: share(truth.renamed, ({ before }) => taken.filter((one) => one === before).length === 1),
    falseActors,
    falseLinks: there.flatMap(([pair]) => (linked.has(pair) ? [] : [pair])),
    lost: [...linked.keys()].filter((pair) => !actual.has(pair)),
  };
}

type Node = { readonly id: string; readonly properties: Properties };

/** Matches each actor of the map with one of the truth; places distinguish namesakes. */
function identified(
  truth: Truth,
  actors: readonly Node[],
): { who: ReadonlyMap<string, string>; falseActors: string[] } {
  const named = new Map<string, Truth['actors'][number][]>();
  for (const actor of truth.actors)
    for (const name of new Set([actor.name, ...actor.aliases].map(key)))
      named.set(name, [...(named.get(name) ?? []), actor]);
  const who = new Map<string, string>();
  const falseActors: string[] = [];
  for (const { id, properties } of actors) {
    const candidates = named.get(key(String(properties.name))) ?? [];
    const text = key(JSON.stringify(properties));
    const there = candidates.filter(({ place }) => place !== undefined && text.includes(key(place)));
    const isFree = (one: Truth['actors'][number]): boolean => ![...who.values()].includes(one.key);
    const found = (there.length > 0 ? there : candidates).find(isFree);
    if (found === undefined) falseActors.push(String(properties.name));
    else who.set(id, found.key);
  }
  return { who, falseActors };
}

function linksByPair(
  cooperations: readonly Node[],
  parties: readonly (Node & { readonly toId?: string | undefined })[],
  who: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Link[]> {
  const pairs = new Map<string, Link[]>();
  for (const { id, properties } of cooperations) {
    const own = parties.filter(({ toId }) => toId === id);
    const directed = own.some(({ properties: { role } }) => role === 'from');
    const names = own.map((party) => who.get(party.id) ?? `?${party.id}`);
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        pairs.set(pairOf(a, b), [...(pairs.get(pairOf(a, b)) ?? []), { id, properties, directed }]);
  }
  return pairs;
}

const saysWords = ({ words = '' }: TrueLink, found: readonly Link[]): boolean =>
  found.some(
    ({ properties }) =>
      key(JSON.stringify(properties)).includes(key(words)) ||
      SAME.some(([word, nature]) => word.test(key(words)) && nature.test(String(properties.nature))),
  );

function saysSince(since: Said | undefined, found: readonly Link[]): boolean {
  const { said = '' } = since ?? {};
  const lo = since?.lo ?? '';
  const hi = since?.hi ?? lo;
  return found.some(({ properties }) => {
    const started = String(properties.startedOn ?? '');
    const isWithin = started !== '' && started.slice(0, lo.length) >= lo && started.slice(0, hi.length) <= hi;
    return isWithin || key(JSON.stringify(properties)).includes(key(said));
  });
}
