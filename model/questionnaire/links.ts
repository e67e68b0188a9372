import type { AnswersOf } from '../contract/questionnaire.ts';
import type { TableRole } from '../contract/vocabulary.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  relationshipKey,
} from '../elements/elements.ts';
import { markedVoice } from '../elements/voices.ts';
import { BrokenRuleError, UnknownReferenceError } from '../errors.ts';
import { withoutAbsent } from '../without-absent.ts';
import { isPersonName } from '../words/person-name.ts';
import { declarationEntry, newActorElements, newCooperationElements } from '../writes/new-elements.ts';
import { saidLevelEdits } from '../writes/said-level.ts';
import { leaveCooperation, ownDeclarations } from '../writes/workshops/leave-cooperation.ts';
import type { Question, Speaking } from './question.ts';

type Links = AnswersOf<'links'>;
type Added = NonNullable<Links['added']>[number];

/**
 * Name of a speaker: their capacity around the table; someone without one speaks for the whole organisation.
 * Associations and companies are both socio-economic actors there.
 */
const VOICES = {
  elected: 'elected',
  officer: 'officer',
  state_officer: 'state_officer',
  socio_economic: 'socio_economic',
  association: 'socio_economic',
  company: 'socio_economic',
  citizen: undefined,
  other: undefined,
} as const satisfies Record<Speaking['as'], TableRole | undefined>;

const voiceOf = ({ as, asWhole }: Speaking): string | undefined => (asWhole ? undefined : VOICES[as]);

/** Statements of an organisation about its cooperations, each separately, and new partners. */
export const links: Question<Links> = {
  heardOn: 'links',
  reads: ({ added = [] }) => ({
    actors: added.map(({ actorId }) => actorId),
    cooperations: added.map(({ id }) => id),
    themeIds: added.flatMap(({ themes = [] }) => themes),
  }),
  edits: sayLinks,
};

function sayLinks(state: Elements, speaking: Speaking, { known, added = [], left = [] }: Links): Edits {
  refuseOthers(state, speaking, { known, left });
  if (isOnlyAView(state, speaking)) return new Map();
  return mergeEdits(
    ...known.map(({ cooperationId, intensity }) =>
      intensity === null
        ? withdraw(state, speaking, cooperationId)
        : declare(state, speaking, cooperationId, intensity),
    ),
    ...added.map((link, i) => add(state, speaking, link, i)),
    ...left.map((cooperationId) => leaveCooperation(state, cooperationId, speaking.actorId)),
  );
}

/** Throws unless the organisation is a party to each cooperation. */
function refuseOthers(
  state: Elements,
  { actorId }: Speaking,
  { known, left }: { readonly known: Links['known']; readonly left: readonly string[] },
): void {
  const isParty = (id: string): boolean => state.has(relationshipKey('PARTY_TO', actorId, id));
  const unknown = [
    ...known.map(({ cooperationId }, i) => ({ path: `answers.known.${i}.cooperationId`, id: cooperationId })),
    ...left.map((id, i) => ({ path: `answers.left.${i}`, id })),
  ].filter(({ id }) => !isParty(id));
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
}

function declare(state: Elements, speaking: Speaking, cooperationId: string, intensity: number): Edits {
  const { actorId, day, workshopId, speaker } = speaking;
  const today = ownDeclarations(state, cooperationId, actorId).filter(([, { on }]) => on === day);
  // Said for the whole, it settles what its speakers said that day; a device replaces its own word.
  const before = today.filter(
    ([, other]) => speaking.asWhole || (speaker !== undefined && other.speaker === speaker),
  );
  const replaced = new Set(before.map(([key]) => key));
  const entry = (voice: string | undefined) =>
    declarationEntry(cooperationId, {
      actorId,
      intensity,
      on: day,
      channel: 'workshop',
      ...(voice === undefined ? {} : { voice }),
    });
  const own = entry(voiceOf(speaking));
  const isTaken = today.some(
    ([key, other]) => key === own[0] && !replaced.has(key) && other.speaker !== undefined,
  );
  const [key, declaration] =
    isTaken && speaker !== undefined ? entry(markedVoice(voiceOf(speaking), speaker)) : own;
  return new Map<string, Properties | null>([
    ...before.map(([other]) => [other, null] as const),
    [key, { ...declaration, workshopId, ...withoutAbsent({ speaker }) }],
    ...saidLevelEdits(state, cooperationId),
  ]);
}

/** Somebody who speaks as a citizen speaks for a citizens' actor; of any other it is a view, which changes no link. */
const isOnlyAView = (state: Elements, { as, actorId, asWhole }: Speaking): boolean =>
  as === 'citizen' && !asWhole && state.get(nodeKey('Actor', actorId))?.family !== 'citizens';

function withdraw(state: Elements, speaking: Speaking, cooperationId: string): Edits {
  const voice = voiceOf(speaking);
  const own = ownDeclarations(state, cooperationId, speaking.actorId);
  const isItsOwn = ({ speaker, voice: said }: Properties): boolean =>
    speaker === undefined || speaking.speaker === undefined ? said === voice : speaker === speaking.speaker;
  return new Map(
    own.flatMap(([key, declaration]) =>
      speaking.asWhole || isItsOwn(declaration) ? [[key, null] as const] : [],
    ),
  );
}

function add(
  state: Elements,
  speaking: Speaking,
  { id, actorId: partnerId, ...link }: Added,
  i: number,
): Edits {
  const { actorId, territoryId, day } = speaking;
  if (partnerId === actorId) throw new BrokenRuleError('SELF_RELATION', `answers.added.${i}.actorId`);
  const present = state.get(nodeKey('Cooperation', id));
  if (present !== undefined) {
    const parties = [actorId, partnerId].map((party) => relationshipKey('PARTY_TO', party, id));
    if (!parties.every((key) => state.has(key)))
      throw new UnknownReferenceError([{ path: `answers.added.${i}.id`, id }]);
    return link.wished ? new Map() : declare(state, speaking, id, link.intensity);
  }
  const isThere = state.has(nodeKey('Actor', partnerId));
  if (!isThere && link.partner === undefined)
    throw new UnknownReferenceError([{ path: `answers.added.${i}.actorId`, id: partnerId }]);
  const { nature = 'unspecified', intensity, wished = false, themes, note, partner } = link;
  const elements = newCooperationElements(
    id,
    {
      nature,
      status: wished ? 'wished' : 'active',
      intensity,
      ...withoutAbsent({ themes, note }),
      parties: [
        { actorId, role: 'member' },
        { actorId: partnerId, role: 'member' },
      ],
    },
    day,
  );
  const entering = relationshipKey('ACTS_IN', partnerId, territoryId);
  const membership = state.get(entering);
  return mergeEdits(
    isThere || partner === undefined
      ? new Map()
      : newActorElements(partnerId, territoryId, {
          name: partner.name,
          family: partner.family ?? 'unspecified',
          // A person is visible to facilitators only, until they decide otherwise.
          ...(isPersonName(partner.name) && { private: true }),
        }),
    elements,
    wished ? new Map() : declare(state, speaking, id, intensity),
    membership === undefined ? new Map() : new Map([[entering, { ...membership, onMap: true }]]),
  );
}
