import type { Need } from '../../contract/actor.ts';
import type {
  OrganisationPage,
  PageCommitment,
  PageLink,
  PageMeeting,
  PagePromise,
} from '../../contract/organisation-page.ts';
import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { hasBegun, type IsoDay } from '../../elements/day.ts';
import type { Facts } from '../../elements/facts.ts';
import { ascending } from '../../elements/order.ts';
import { type CooperationAt, System } from '../../elements/system.ts';
import { publicFacts } from '../../elements/visibility/visible-facts.ts';
import { latestOfVoices } from '../../elements/voices.ts';
import { withoutAbsent } from '../../without-absent.ts';
import { eachLanguage } from '../../words/each-language.ts';
import { mannerOf } from '../../words/manner.ts';
import { type GapLabels, makeSpeaker } from '../gaps/speaker.ts';
import { landsReading } from '../lands-reading.ts';
import { mapReading } from '../map-reading.ts';
import { promiseRank, soonestFirst } from '../promises.ts';
import { findMeetings } from '../suggestions/find-suggestions.ts';
import { phraseSuggestion } from '../suggestions/phrase-suggestion.ts';
import { factsVisibleTo } from './facts-visible-to.ts';

/** Input of a page. */
interface PageRequest {
  readonly actorId: string;
  readonly day: IsoDay;
  readonly language: Language;
  readonly labels: GapLabels;
}

/** A page, and its piece of the map as it is drawn. */
export interface PageWithPlace {
  readonly page: OrganisationPage;
  readonly place: TerritoryMap;
}

/** More would be a list to choose from, not two people to call. */
const MOST_MEETINGS = 2;

/** Reasons that rest on what each said it carries, does, needs or offers: the others count links, or name a lack of them. */
const TOLD_REASONS: ReadonlySet<PageMeeting['reasons'][number]['kind']> = new Set([
  'need_offer',
  'shared_commitment',
  'shared_theme',
]);

/**
 * Makes the page of an organisation as everyone may see it, since it is made to be given away. Undefined if
 * it does not exist. Its own texts come from the facts, everything else from the facts visible to it.
 */
export function organisationPage(facts: Facts, request: PageRequest): PageWithPlace | undefined {
  const { actorId, day, language } = request;
  const seen = publicFacts(facts);
  const own = seen.actors.find(({ id, membership }) => id === actorId && hasBegun(membership.since, day));
  if (own === undefined) return undefined;
  const { membership: _membership, x: _x, y: _y, placed: _placed, ...actor } = own;
  const system = new System(factsVisibleTo(seen, actorId), {
    day,
    minIntensity: 1,
    withoutTransactions: false,
  });
  const told = system.cooperations.filter(
    // A broken cooperation is for the parties to mention, not for a sheet of paper.
    ({ state, parties }) => state !== 'broken' && parties.some((party) => party.actorId === actorId),
  );
  const linkOf = linkReader(seen, system, request);
  const promised = told.filter((one) => promiseRank(one) > 0).sort(soonestFirst);
  const partnerIds = new Set(told.flatMap(({ parties }) => parties.map((party) => party.actorId)));
  const place = placeOfPage(system, actorId, told, language);
  const { land } = place;
  return {
    page: {
      territory: { id: seen.territory.id, name: seen.territory.name },
      day,
      actor,
      commitments: commitmentsOf(seen, actorId, day),
      needs: resourcesOf(seen.needs, actorId),
      offers: resourcesOf(seen.offers, actorId),
      links: told
        .filter((one) => promiseRank(one) === 0)
        .map(linkOf)
        .sort(byPartnersIn(language)),
      promises: promised.map((one): PagePromise => {
        const agreedOn = one.parties.find((party) => party.actorId === actorId)?.agreedOn;
        return {
          ...linkOf(one),
          ...withoutAbsent({ promisedFor: one.promisedFor, agreedOn }),
        };
      }),
      meetings: meetingsOf(system, request, partnerIds),
      place: {
        actors: place.map.actors.map(({ id, name, family, x, y }) => ({
          ...{ actorId: id, name, family },
          ...withoutAbsent({ x, y }),
        })),
        ...withoutAbsent({ land }),
      },
    },
    place: place.map,
  };
}

/** Reads a cooperation as a link of the organisation, with what it declared of it itself. */
function linkReader(seen: Facts, { facts }: System, { actorId, day }: PageRequest) {
  const names = new Map([...facts.actors, ...facts.outside].map(({ id, name }) => [id, name]));
  const declarations = new Map(seen.cooperations.map((one) => [one.id, one.declarations]));
  return ({ id, nature, themes, state, parties, startedOn, endedOn }: CooperationAt): PageLink => ({
    cooperationId: id,
    partners: parties
      .filter((party) => party.actorId !== actorId)
      .map((party) => ({ actorId: party.actorId, name: names.get(party.actorId) ?? party.actorId })),
    nature,
    role: parties.find((party) => party.actorId === actorId)?.role ?? 'member',
    themes,
    state,
    ...withoutAbsent({ startedOn, endedOn }),
    said: latestOfVoices(declarations.get(id) ?? [], actorId, day)
      .map(({ intensity, on, voice }) => ({ intensity, on, ...withoutAbsent({ voice }) }))
      .sort(ascending(({ on, voice }) => on + (voice ?? ''))),
  });
}

const COLLATORS = eachLanguage((language) => new Intl.Collator(mannerOf(language).locale));

/** Compares by name: having more gives nobody a higher place. */
function byPartnersIn(language: Language): (a: PageLink, b: PageLink) => number {
  const { compare } = COLLATORS[language];
  const named = ({ partners }: PageLink) => partners.map(({ name }) => name).join(' ');
  return (a, b) => compare(named(a), named(b)) || (a.cooperationId < b.cooperationId ? -1 : 1);
}

/** Lists its commitments, kept or open. */
const commitmentsOf = (seen: Facts, actorId: string, day: IsoDay): PageCommitment[] =>
  seen.commitments.flatMap(({ id, text, status, themes, dueOn, carriers }) => {
    const carrier = carriers.find((one) => one.actorId === actorId && hasBegun(one.since, day));
    if (carrier === undefined || status === 'dropped') return [];
    const { role } = carrier;
    return [{ commitmentId: id, text, role, status, themes, ...withoutAbsent({ dueOn }) }];
  });

const resourcesOf = (all: readonly Need[], actorId: string): OrganisationPage['needs'] =>
  all
    .filter((one) => one.actorId === actorId)
    .map(({ resourceId, themeId, note }) => ({
      resourceId,
      ...withoutAbsent({ themeId, note }),
    }));

function meetingsOf(
  system: System,
  { actorId, language, labels }: PageRequest,
  partnerIds: ReadonlySet<string>,
): PageMeeting[] {
  if (!system.actors.has(actorId)) return [];
  const say = makeSpeaker(system.facts, labels, language);
  return findMeetings(system, actorId)
    .map((draft) => ({
      other: draft.actorIds.find((id) => id !== actorId) ?? actorId,
      reasons: phraseSuggestion(draft, system, say).reasons.filter(({ kind }) => TOLD_REASONS.has(kind)),
    }))
    .filter(({ other }) => !partnerIds.has(other))
    .slice(0, MOST_MEETINGS)
    .map(({ other, reasons }) => ({ actorId: other, name: say.name(other), reasons }));
}

/** A small picture shows no more people than these: then those of the land who are no partners are left out. */
const MOST_IN_SIGHT = 40;

/**
 * Returns the part of the map around an organisation: itself, its partners, its land, and only its own links.
 */
function placeOfPage(
  system: System,
  actorId: string,
  cooperations: readonly CooperationAt[],
  language: Language,
): { map: TerritoryMap; land?: { id: string; name: string } } {
  const { facts, reading } = system;
  const [land] = landsReading(system, language).filter(({ actorIds }) => actorIds.includes(actorId));
  const near = new Set([
    actorId,
    ...cooperations.flatMap(({ parties }) => parties.map((party) => party.actorId)),
  ]);
  const wide = new Set([...near, ...(land?.actorIds ?? [])]);
  const inSight = wide.size > MOST_IN_SIGHT ? near : wide;
  const isInSight = ({ id }: { readonly id: string }): boolean => inSight.has(id);
  const around = new System(
    {
      ...facts,
      actors: facts.actors.filter(isInSight),
      outside: facts.outside.filter(isInSight),
      cooperations,
      ...{ commitments: [], needs: [], offers: [] },
      lands:
        land === undefined
          ? []
          : [{ id: land.id, name: land.name, actorIds: land.actorIds.filter((id) => inSight.has(id)) }],
    },
    reading,
  );
  return {
    map: mapReading(around, language),
    ...(land !== undefined && { land: { id: land.id, name: land.name } }),
  };
}
