import type { ChangeStep, EntryActor, EntryPreview, EntryQuestion, EntryStep } from '../contract/entry.ts';
import { DIRECTED_NATURES, type Nature } from '../contract/vocabulary.ts';
import { familyOfName } from '../names/family-of-name.ts';
import { indexNames, type NamedActor, type Names } from '../names/name-index.ts';
import { oneFor } from '../once.ts';
import { clausesOf, sentencesOf } from './clauses.ts';
import { type Correction, readCorrection } from './corrections.ts';
import {
  type Doubt,
  type Fact,
  keyOfWho,
  type LinkFact,
  partiesOf,
  type Said,
  sameWho,
  withoutTwins,
} from './facts.ts';
import type { Span } from './line.ts';
import { type MarkedLine, markLine, type Who } from './mark-line.ts';
import { readClause } from './read-clause.ts';
import { listed, sayPlan } from './say-steps.ts';
import type { EntryScene, NotedLink } from './scene.ts';

/** A line that is read: its words, what was said before it, what was answered. */
export interface AskedLine {
  readonly text: string;
  readonly previous?: readonly string[] | undefined;
  readonly answers?: ReadonlyArray<{ readonly question: string; readonly choice: string }> | undefined;
}

const namesOf = oneFor(
  (scene: EntryScene): Names => indexNames(scene.actors, scene.territory, scene.language),
);

/** How many lines back a pronoun or a correction may refer. */
const REMEMBERED = 4;
const NOTHING_SAID: Said = { subjects: [], objects: [] };

/** What a line would do to the map: reads it as a secretary would, names first. Nothing is guessed that is not said. */
export function readEntry({ text, previous = [], answers = [] }: AskedLine, scene: EntryScene): EntryPreview {
  const names = namesOf(scene);
  const chosen = new Map(
    answers.flatMap(({ question, choice }) =>
      question.startsWith('which:') ? [[question.slice(6), choice] as const] : [],
    ),
  );
  const before = saidBefore(previous.slice(-REMEMBERED), scene, names, chosen);
  const marked = markLine(text, scene, names, chosen);
  if (marked.line.tokens.length === 0) return nothing('');
  const reading = readMarked(marked, scene, names, before, previous.length > 0);
  return answer(reading, scene, answers, before);
}

interface Reading {
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  readonly correction?: Correction | undefined;
  readonly said: Said;
}
const EMPTY: Reading = { facts: [], doubts: [], said: NOTHING_SAID };

/** What the lines before said last. */
function saidBefore(
  previous: readonly string[],
  scene: EntryScene,
  names: Names,
  chosen: ReadonlyMap<string, string>,
): Said {
  let said = NOTHING_SAID;
  for (const text of previous) {
    const { said: next, correction } = readMarked(
      markLine(text, scene, names, chosen),
      scene,
      names,
      said,
      said !== NOTHING_SAID,
    );
    if (correction === undefined && next.subjects.length + next.objects.length > 0) said = next;
    if (correction !== undefined && said.link !== undefined) said = corrected(said, said.link, correction);
  }
  return said;
}

function corrected(said: Said, link: LinkFact, correction: Correction): Said {
  const swap = (some: readonly Who[], old: Who, by: Who): Who[] =>
    some.map((one) => (sameWho(one, old) ? by : one));
  switch (correction.op) {
    case 'swap': {
      const { old, by } = correction;
      return {
        subjects: swap(said.subjects, old, by),
        objects: swap(said.objects, old, by),
        link: {
          ...link,
          from: swap(link.from, old, by),
          to: swap(link.to, old, by),
          members: swap(link.members, old, by),
        },
      };
    }
    case 'again':
      return { ...said, link: correction.link };
    case 'add':
      return { ...said, link: { ...link, members: [...link.members, correction.who] } };
    case 'reverse':
      return {
        subjects: said.objects,
        objects: said.subjects,
        link: { ...link, from: link.to, to: link.from },
      };
    default:
      return said;
  }
}

function readMarked(
  marked: MarkedLine,
  scene: EntryScene,
  names: Names,
  before: Said,
  isReply: boolean,
): Reading {
  const { line, text, words } = marked;
  const added = addedOf(marked, scene, names);
  if (added !== null) return { ...EMPTY, facts: added };
  if (/\?\s*$/.test(text)) return EMPTY;
  const correction = isReply ? readCorrection(marked, before) : null;
  if (correction !== null) return { ...EMPTY, correction };
  const facts: Fact[] = [];
  const doubts: Doubt[] = [];
  let said = before;
  for (const sentence of sentencesOf(marked)) {
    const topic = topicOf(marked, sentence);
    for (const clause of clausesOf(marked, { from: topic.from, to: sentence.to })) {
      const reading = readClause(marked, clause, said, topic.names);
      facts.push(...reading.facts);
      doubts.push(...reading.doubts);
      if (reading.said.subjects.length + reading.said.objects.length > 0) said = reading.said;
    }
  }
  const kept = facts.some(({ kind }) => kind !== 'actor')
    ? facts.filter(({ kind }) => kind !== 'actor')
    : facts;
  if (kept.length === 0 && doubts.length === 0 && line.tokens.length > 0) {
    const bare = bareName(marked);
    if (bare !== null)
      return {
        facts: [{ kind: 'actor', who: { is: 'new', name: bare } }],
        doubts: [],
        said: { subjects: [], objects: [] },
      };
  }
  void words;
  return { facts: kept, doubts, said };
}

/** Those named before a colon: « secours pop et restos : ils s’adaptent ». */
function topicOf(
  marked: MarkedLine,
  { from, to }: Span,
): { readonly from: number; readonly names: readonly Who[] } {
  const { line, names, verbs } = marked;
  for (let at = from + 1; at < to; at++) {
    if (!line.tokens[at]?.sign.includes(':')) continue;
    if (verbs.some((verb) => verb.at < at && verb.at >= from)) break;
    return {
      from: at,
      names: names.filter((name) => name.to <= at && name.from >= from).map(({ who }) => who),
    };
  }
  return { from, names: [] };
}

/** « on a oublié la gendarmerie », « + Maison des lycéens ». */
function addedOf(marked: MarkedLine, scene: EntryScene, names: Names): readonly Fact[] | null {
  const { line, text, words } = marked;
  const isPlus = /^\s*\+/.test(text);
  const cue = line.first(words.adds);
  if (!isPlus && (cue === undefined || cue.from > 1)) return null;
  let from = isPlus ? 0 : (cue?.to ?? 0);
  while (
    from < line.tokens.length &&
    (words.definite.has(line.key(from)) ||
      /^(un|une|des|de|d|a|an|about|bien|sur|encore)$/.test(line.key(from)))
  )
    from++;
  const to = line.tokens.length;
  if (from >= to || to - from > 8) return null;
  const known = marked.names.filter((name) => name.from >= from);
  const [first] = known;
  if (marked.resources.length > 0 && first !== undefined && first.from > from) return null;
  // « la maison des lycéens », where a « maison de santé » is known.
  if (first !== undefined && first.from === from && first.to < to && known.length === 1 && isPlus)
    return [{ kind: 'actor', who: { is: 'new', name: line.raw({ from, to }, text) } }];
  if (first !== undefined && first.from === from && known.at(-1)?.to === to)
    return known.map(({ who }) => ({ kind: 'actor', who }));
  if (
    first !== undefined ||
    marked.verbs.some(({ at, as }) => at >= from && as.link?.tense === 'present' && at > from)
  )
    return null;
  const only =
    cue !== undefined &&
    /^(aussi|also|oublie|forgot|missing|manque)$/.test(line.key(cue.from)) &&
    line.first(words.negates) !== undefined;
  if (only) return null;
  void scene;
  void names;
  return partsOfList(marked, { from, to }).map((span) => ({
    kind: 'actor',
    who: { is: 'new', name: line.raw(span, text) },
  }));
}

/** « les pompiers et la gendarmerie » are two: where an article or an organisation's word begins the next. */
function partsOfList({ line, words }: MarkedLine, { from, to }: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const isComma = line.tokens[at]?.sign === ',';
    if (!isComma && !/^(et|and)$/.test(line.key(at))) continue;
    const next = isComma ? at : at + 1;
    if (!words.definite.has(line.key(next)) && !words.organisations.has(line.key(next))) continue;
    parts.push({ from: start, to: at });
    start = next;
    while (start < to && words.definite.has(line.key(start))) start++;
    at = start;
  }
  return [...parts, { from: start, to }].filter((span) => span.to > span.from);
}

/** A line that is nothing but a name: with capitals inside, or that opens with what an organisation is. */
function bareName(marked: MarkedLine): string | null {
  const { line, words, text, verbs, names, language } = marked;
  const { tokens } = line;
  if (names.length > 0 || marked.persons.length > 0 || tokens.length > 7 || /[,;:!?…]|\.\s*\S/.test(text))
    return null;
  if (
    verbs.some(({ as }) =>
      Object.values(as).some(({ tense }) => tense !== 'participle' && tense !== 'infinitive'),
    )
  )
    return null;
  let from = 0;
  while (from < tokens.length && words.definite.has(line.key(from)) && from < 1) from++;
  const rest = tokens.slice(from);
  if (
    rest.length === 0 ||
    rest.some(
      ({ key }) =>
        words.be.has(key) ||
        words.have.has(key) ||
        words.subjects.has(key) ||
        /^(on|c|ca|je|j|nous|vous|we|i|you|that|this|pas|ne)$/.test(key),
    )
  )
    return null;
  const head = language === 'fr' ? rest[0] : rest.at(-1);
  const isOrganisation =
    head !== undefined && words.organisations.has(head.key) && rest.length > (language === 'fr' ? 1 : 1);
  const larges = rest.filter(({ isLarge }) => isLarge).length;
  const isProper =
    larges > 1 ||
    (larges === 1 && rest[0]?.isLarge === false) ||
    rest.some(({ raw }) => /^\p{Lu}{3,}$|^\p{Lu}\p{Ll}+\p{Lu}/u.test(raw));
  if (!isOrganisation && !isProper) return null;
  if (rest.length === 1 && !isProper) return null;
  return line.raw({ from, to: tokens.length }, text);
}

const nothing = (says: string): EntryPreview => ({ outcome: 'nothing', says, plan: [] });

/** What is answered of a reading: its plan, one question, or nothing. */
function answer(
  { facts, doubts, correction }: Reading,
  scene: EntryScene,
  answers: AskedLine['answers'],
  before: Said,
): EntryPreview {
  const isFrench = scene.language === 'fr';
  const given = new Map((answers ?? []).map(({ question, choice }) => [question, choice]));
  const unclear = [
    ...facts.flatMap(whoOf),
    ...(correction === undefined ? [] : whoOfCorrection(correction)),
  ].find((who) => who.is === 'unclear');
  if (unclear?.is === 'unclear') return which(unclear.word, unclear.among, scene);
  if (correction !== undefined) return answerCorrection(correction, scene, before, given);
  const settled = settledFacts(doubts, given);
  const asked = (settled === null ? doubts : [])
    .map((doubt) => questionOf(doubt, scene))
    .find((one) => one !== null);
  const plan = [...facts, ...(settled ?? [])].flatMap((fact) => stepsOf(fact, scene, before));
  const complete = withNewActors(plan);
  if (asked !== undefined && asked !== null)
    return { outcome: 'question', says: '', plan: [], question: asked };
  const unsure = doubts.filter((doubt) => doubt.is === 'words');
  if (unsure.length > 0 && complete.length > 0 && given.get('sure') !== 'yes') {
    if (given.get('sure') === 'no') return nothing(isFrench ? 'Rien n’est noté.' : 'Nothing is noted.');
    const says = sayPlan(complete, scene);
    return {
      outcome: 'question',
      says,
      plan: [],
      question: {
        id: 'sure',
        text: isFrench ? `${says} C’est bien cela ?` : `${says} Is that right?`,
        choices: [
          { id: 'yes', label: isFrench ? 'Oui' : 'Yes' },
          { id: 'no', label: isFrench ? 'Non' : 'No' },
        ],
      },
    };
  }
  if (complete.length === 0)
    return nothing(
      facts.length > 0
        ? isFrench
          ? 'C’est déjà sur la carte.'
          : 'That is on the map already.'
        : isFrench
          ? 'Rien à noter.'
          : 'Nothing to note.',
    );
  return { outcome: 'plan', says: sayPlan(complete, scene), plan: complete };
}

/** What an answer makes of a doubt about who gives; null where there is none. */
function settledFacts(doubts: readonly Doubt[], given: ReadonlyMap<string, string>): readonly Fact[] | null {
  const doubt = doubts.find(({ is }) => is === 'gives');
  if (doubt?.is !== 'gives') return null;
  const from = doubt.among.filter((who) => who.is === 'known' && who.actor.id === given.get('gives'));
  if (from.length === 0) return null;
  const { nature, status, among } = doubt;
  return [
    { kind: 'link', nature, status, from, to: among.filter((who) => !from.includes(who)), members: [] },
  ];
}

const whoOf = (fact: Fact): readonly Who[] => {
  switch (fact.kind) {
    case 'link':
      return partiesOf(fact);
    case 'end':
    case 'pause':
      return fact.parties;
    case 'actor':
      return [fact.who];
    default:
      return fact.who;
  }
};

const whoOfCorrection = (correction: Correction): readonly Who[] =>
  'who' in correction
    ? [correction.who]
    : 'by' in correction
      ? [correction.by]
      : correction.op === 'again'
        ? partiesOf(correction.link)
        : [];

function which(word: string, among: readonly NamedActor[], { language }: EntryScene): EntryPreview {
  const question: EntryQuestion = {
    id: `which:${word}`,
    text: language === 'fr' ? `« ${word} » : laquelle ?` : `“${word}”: which one?`,
    choices: among.slice(0, 6).map(({ id, name }) => ({ id, label: name })),
  };
  return { outcome: 'question', says: '', plan: [], question };
}

/** The question of a doubt; null where it is read back with the plan. */
function questionOf(doubt: Doubt, scene: EntryScene): EntryQuestion | null {
  const isFrench = scene.language === 'fr';
  const likely = (not: readonly Who[]): EntryQuestion['choices'] =>
    scene.actors
      .filter(({ id, onMap }) => onMap && !not.some((who) => who.is === 'known' && who.actor.id === id))
      .slice(0, 5)
      .map(({ id, name }) => ({ id, label: name }));
  switch (doubt.is) {
    case 'words':
      return null;
    case 'person':
      return {
        id: 'organisation',
        text: isFrench ? 'Pour quelle organisation ?' : 'For which organisation?',
        choices: likely([]),
      };
    case 'whom': {
      const names = listed(doubt.who.map(nameOfWho), scene.language);
      const text = doubt.isSubject
        ? isFrench
          ? `${doubt.verb} ${names} : qui ?`
          : `${doubt.verb} ${names}: who?`
        : isFrench
          ? `${names} ${doubt.verb} qui ?`
          : `${names} ${doubt.verb} whom?`;
      return { id: 'whom', text: text.trim(), choices: likely(doubt.who) };
    }
    case 'gives':
      return {
        id: 'gives',
        text: isFrench ? 'Qui paie, accompagne ou siège ?' : 'Who pays, supports or sits?',
        choices: doubt.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      };
    case 'pronoun':
      return {
        id: `which:${doubt.word}`,
        text: isFrench ? `« ${doubt.word} » : de qui parlez-vous ?` : `“${doubt.word}”: who is meant?`,
        choices: doubt.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      };
  }
}

const nameOfWho = (who: Who): string =>
  who.is === 'known' ? who.actor.name : who.is === 'new' ? who.name : who.word;

const actorOf = (who: Who): EntryActor =>
  who.is === 'known' ? { id: who.actor.id } : { name: nameOfWho(who) };

/** The steps of a fact; none where the map says it already. */
function stepsOf(fact: Fact, scene: EntryScene, before: Said): readonly EntryStep[] {
  switch (fact.kind) {
    case 'link':
      return isNoted(fact, scene) ? [] : [linkStep(fact)];
    case 'end':
    case 'pause': {
      const noted = notedBetween(fact.parties, scene, before);
      const of = fact.parties.map(actorOf);
      const until = fact.kind === 'end' ? fact.until : undefined;
      const ends =
        fact.kind === 'end' ? ({ op: 'end' } as const) : ({ op: 'status', status: 'dormant' } as const);
      if (noted.length > 0)
        return noted.map(
          ({ id }): ChangeStep => ({
            does: 'change',
            ...ends,
            cooperationId: id,
            of,
            ...(until !== undefined && { until }),
          }),
        );
      if (fact.parties.length < 2) return [];
      return [
        {
          does: 'link',
          actors: of,
          nature: 'unspecified',
          status: fact.kind === 'end' ? 'ended' : 'dormant',
          ...(until !== undefined && { until }),
        },
      ];
    }
    case 'carry':
      return [
        { does: 'carry', actors: fact.who.map(actorOf), commitmentId: fact.commitmentId, role: fact.role },
      ];
    case 'need':
    case 'offer':
      return [{ does: fact.kind, actors: fact.who.map(actorOf), resourceId: fact.resourceId }];
    case 'actor': {
      const { who } = fact;
      if (who.is === 'new') return [addStep(who.name)];
      if (who.is === 'known' && !who.actor.onMap)
        return [
          {
            does: 'add-actor',
            actor: { id: who.actor.id, name: who.actor.name, family: who.actor.family as never },
          },
        ];
      return [];
    }
  }
}

const addStep = (name: string): EntryStep => ({
  does: 'add-actor',
  actor: { name, family: familyOfName(name) ?? 'unspecified' },
});

function linkStep({ nature, status, level, from, to, members }: LinkFact): EntryStep {
  const all = [...from, ...to, ...members];
  return {
    does: 'link',
    actors: all.map(actorOf),
    nature,
    status,
    ...(level !== undefined && { intensity: level }),
    ...(from.length > 0 && { from: from.map(actorOf), to: to.map(actorOf) }),
  };
}

/** Actors that a plan names and nobody knows come first, once each. */
function withNewActors(plan: readonly EntryStep[]): EntryStep[] {
  const known = new Set(
    plan.flatMap((step) => (step.does === 'add-actor' ? [step.actor.name.toLowerCase()] : [])),
  );
  const fresh: EntryStep[] = [];
  for (const step of plan) {
    const named =
      step.does === 'link' || step.does === 'carry' || step.does === 'need' || step.does === 'offer'
        ? step.actors
        : [];
    for (const one of named)
      if ('name' in one && !known.has(one.name.toLowerCase())) {
        known.add(one.name.toLowerCase());
        fresh.push(addStep(one.name));
      }
  }
  return [...fresh, ...plan];
}

const rolesOf = ({ from, to, members }: LinkFact): ReadonlyArray<readonly [string, string]> => [
  ...from.map((who) => [keyOfWho(who), 'from'] as const),
  ...to.map((who) => [keyOfWho(who), 'to'] as const),
  ...members.map((who) => [keyOfWho(who), 'member'] as const),
];

const isOver = ({ status }: NotedLink): boolean => status === 'ended' || status === 'broken';

/** Whether the same is noted already, between the same. */
function isNoted(fact: LinkFact, { cooperations }: EntryScene): boolean {
  const wanted = rolesOf(fact)
    .map((pair) => pair.join(' '))
    .sort()
    .join();
  return cooperations.some(
    (one) =>
      one.nature === fact.nature &&
      !isOver(one) &&
      (fact.status === one.status || fact.status === 'active') &&
      fact.level === undefined &&
      one.status !== 'wished' &&
      one.parties
        .map(({ actorId, role }) => `id ${actorId} ${role}`)
        .sort()
        .join() === wanted,
  );
}

/** The cooperations between all of these, the last said first. */
function notedBetween(
  parties: readonly Who[],
  { cooperations }: EntryScene,
  before: Said,
): readonly NotedLink[] {
  const ids = parties.flatMap((who) => (who.is === 'known' ? [who.actor.id] : []));
  if (ids.length < 2) return [];
  const all = cooperations.filter(
    (one) => !isOver(one) && ids.every((id) => one.parties.some(({ actorId }) => actorId === id)),
  );
  const last =
    before.link === undefined ? undefined : all.find(({ nature }) => nature === before.link?.nature);
  return last !== undefined ? [last] : all.slice(-1);
}

/** The cooperation that a line before made. */
function lastNoted(link: LinkFact, { cooperations }: EntryScene): NotedLink | undefined {
  const ids = partiesOf(link).flatMap((who) => (who.is === 'known' ? [who.actor.id] : []));
  const same = cooperations.filter(
    ({ parties }) =>
      parties.length >= ids.length &&
      ids.length > 1 &&
      ids.every((id) => parties.some(({ actorId }) => actorId === id)),
  );
  return same.findLast(({ nature }) => nature === link.nature) ?? same.at(-1);
}

/** A correction as a step on what was said last. */
function answerCorrection(
  correction: Correction,
  scene: EntryScene,
  before: Said,
  given: ReadonlyMap<string, string>,
): EntryPreview {
  if (correction.op === 'again') {
    const plan = withNewActors(isNoted(correction.link, scene) ? [] : [linkStep(correction.link)]);
    return plan.length === 0
      ? nothing(scene.language === 'fr' ? 'C’est déjà noté.' : 'That is noted already.')
      : { outcome: 'plan', says: sayPlan(plan, scene), plan };
  }
  const { link } = before;
  const noted = link === undefined ? undefined : lastNoted(link, scene);
  const of = link === undefined ? undefined : withoutTwins(partiesOf(link)).map(actorOf);
  const common = {
    does: 'change',
    ...(noted !== undefined && { cooperationId: noted.id }),
    ...(of !== undefined && { of }),
  } as const;
  if (correction.op === 'which') {
    const settled = correction.among.find(
      (who) => who.is === 'known' && who.actor.id === given.get('instead'),
    );
    const link = settled === undefined ? undefined : correction.links?.[correction.among.indexOf(settled)];
    if (link !== undefined) return answerCorrection({ op: 'again', link }, scene, before, given);
    if (settled !== undefined)
      return planned({ ...common, op: 'swap', swap: [actorOf(settled), actorOf(correction.by)] }, scene);
    return {
      outcome: 'question',
      says: '',
      plan: [],
      question: {
        id: 'instead',
        text:
          scene.language === 'fr'
            ? `${nameOfWho(correction.by)} à la place de qui ?`
            : `${nameOfWho(correction.by)} instead of whom?`,
        choices: correction.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      },
    };
  }
  switch (correction.op) {
    case 'swap':
      return planned(
        { ...common, op: 'swap', swap: [actorOf(correction.old), actorOf(correction.by)] },
        scene,
      );
    case 'add':
    case 'drop':
      return planned({ ...common, op: correction.op, party: actorOf(correction.who) }, scene);
    case 'nature':
      return renatured(correction.nature, correction.from, common, link, scene, given);
    case 'level':
      return planned({ ...common, op: 'level', level: correction.level }, scene);
    case 'status':
      return planned({ ...common, op: 'status', status: correction.status }, scene);
    case 'end':
      return planned(
        { ...common, op: 'end', ...(correction.until !== undefined && { until: correction.until }) },
        scene,
      );
    case 'undo':
    case 'reverse':
      return planned({ ...common, op: correction.op }, scene);
  }
}

/** Another nature; where it needs a direction that nobody said, who gives is asked. */
function renatured(
  nature: Nature,
  from: Who | undefined,
  common: Pick<ChangeStep, 'does' | 'cooperationId' | 'of'>,
  link: LinkFact | undefined,
  scene: EntryScene,
  given: ReadonlyMap<string, string>,
): EntryPreview {
  const members = link?.members ?? [];
  const giver = from ?? members.find((who) => who.is === 'known' && who.actor.id === given.get('gives'));
  const needsGiver = DIRECTED_NATURES.has(nature) && members.length > 0;
  if (!needsGiver || giver !== undefined)
    return planned(
      {
        ...common,
        op: 'nature',
        nature,
        ...(needsGiver && giver !== undefined && { from: [actorOf(giver)] }),
      },
      scene,
    );
  return {
    outcome: 'question',
    says: '',
    plan: [],
    question: {
      id: 'gives',
      text: scene.language === 'fr' ? 'Qui paie, accompagne ou siège ?' : 'Who pays, supports or sits?',
      choices: members.flatMap((who) =>
        who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
      ),
    },
  };
}

const planned = (step: ChangeStep, scene: EntryScene): EntryPreview => ({
  outcome: 'plan',
  says: sayPlan([step], scene),
  plan: [step],
});
