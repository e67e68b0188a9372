import type { FieldQuestion } from '../../../model/contract/asked-questions.ts';
import type { AnswersOf } from '../../../model/contract/questionnaire.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import type { Contribution } from '../../../model/contract/workshop.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';
import { worded } from '../questionnaire/field-words.ts';

/** One thing said, and what it does to the map. */
export interface Saying {
  readonly sign: 'added' | 'changed' | 'removed' | 'same';
  readonly text: string;
  /** Text that accepting overwrites, with its name and the new one; null clears it. */
  readonly overwrites?: { readonly label: string; readonly was: string; readonly now: string | null };
}

/** Describes a validated screen in plain sentences, compared with the map's data on that organisation. */
export function sayingsOf({ actorId, answers }: Contribution, map: TerritoryMap): readonly Saying[] {
  switch (answers.screen) {
    case 'commitments':
      return commitments(answers, actorId, map);
    case 'links':
      return links(answers, actorId, map);
    case 'needs':
      return [
        ...resources('needs', answers.needs, actorId, map),
        ...resources('offers', answers.offers, actorId, map),
      ];
    case 'promises':
      return promises(answers, map);
    case 'rereading':
      return [saying(answers.verdict === 'withdrawn' ? 'removed' : 'same', t(`says.${answers.verdict}`))];
    default:
      return fields(answers, actorId, map);
  }
}

/** Describes the words of a party on its promises. */
const promises = ({ said }: AnswersOf<'promises'>, map: TerritoryMap): readonly Saying[] =>
  said.map(({ cooperationId, word, promisedFor }) => {
    const names =
      indexMap(map)
        .cooperations.get(cooperationId)
        ?.parties.map(({ actorId }) => actorId) ?? [];
    const between = listOfNames(
      names.map((id) => indexMap(map).actors.get(id)?.name ?? t('workshop.goneActor')),
    );
    const day = promisedFor === undefined ? '' : longDay(promisedFor);
    const sign = word === 'no' || word === 'dropped' ? 'removed' : word === 'moved' ? 'changed' : 'added';
    return saying(sign, t('shell.labelled', between, t(`promise.said.${word}`, day)));
  });

const saying = (sign: Saying['sign'], text: string, overwrites?: Saying['overwrites']): Saying => ({
  sign,
  text,
  ...withoutAbsent({ overwrites }),
});
const orElse = (sayings: readonly Saying[], nothing: string): readonly Saying[] =>
  sayings.length > 0 ? sayings : [saying('same', nothing)];

/** Lists differences from the map; a new organisation is marked as new. */
function fields(answers: AnswersOf<FieldQuestion>, actorId: string, map: TerritoryMap): readonly Saying[] {
  const { screen, name, family, ...more } = answers as AnswersOf<'organisation'>;
  const { actors, reserveIds } = indexMap(map);
  const actor = actors.get(actorId);
  const isOrganisation = screen === 'organisation';
  if (isOrganisation && actor === undefined)
    return [
      saying(
        'added',
        t(
          'says.newOrganisation',
          name ?? t('workshop.goneActor'),
          family === undefined ? '' : familyShort(family),
        ),
      ),
      ...changes(more, {}, family),
    ];
  const enters = isOrganisation && reserveIds.has(actorId) ? [saying('added', t('says.entersMap'))] : [];
  return orElse(
    [...enters, ...changes({ name, family, ...more }, actor ?? {}, actor?.family)],
    t(isOrganisation ? 'says.organisationSame' : 'says.nothingNew'),
  );
}

function changes(
  fields: Readonly<Record<string, string | null | undefined>>,
  known: Partial<MapActor>,
  family: Family | undefined,
): Saying[] {
  const now = known as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined || (value ?? undefined) === now[field]) return [];
    const label = fieldLabel(field);
    const wordsOf = (text: string): string =>
      field === 'family' ? familyShort(text as Family) : worded(field, text, family ?? ('' as Family));
    const before = now[field];
    const was = typeof before === 'string' ? wordsOf(before) : undefined;
    const overwrites = (text: string | null) => (was === undefined ? undefined : { label, was, now: text });
    if (value === null) return [saying('removed', t('says.cleared', label), overwrites(null))];
    const words = wordsOf(value);
    return [
      saying(was === undefined ? 'added' : 'changed', t('says.field', label, words), overwrites(words)),
    ];
  });
}

function commitments(
  { carried, added = [] }: AnswersOf<'commitments'>,
  actorId: string,
  map: TerritoryMap,
): readonly Saying[] {
  const roleOf = (role: string) => inSentence(labelOf('carrierRoles', role));
  const open = map.commitments.filter(({ status }) => status === 'open');
  const roles = new Map([
    ...carried.map(({ commitmentId, role }) => [commitmentId, role] as const),
    ...added.map(({ id, role }) => [id, role] as const),
  ]);
  const sayings = open.flatMap(({ id, text, carriers }) => {
    const before = carriers.find((carrier) => carrier.actorId === actorId)?.role;
    const now = roles.get(id);
    if (now === undefined) return before === undefined ? [] : [saying('removed', t('says.letsGo', text))];
    const sign = before === undefined ? 'added' : before === now ? 'same' : 'changed';
    return [saying(sign, t('says.carries', text, roleOf(now)))];
  });
  const fresh = added.flatMap(({ id, text, role }) => {
    const known = map.commitments.find((commitment) => commitment.id === id);
    if (known === undefined) return [saying('added', t('says.newCommitment', text, roleOf(role)))];
    const overwrites = { label: t('says.wording'), was: known.text, now: text };
    return known.text === text ? [] : [saying('changed', t('says.reworded', known.text, text), overwrites)];
  });
  return orElse([...sayings, ...fresh], t('says.carriesNothing'));
}

function links(
  { known, added = [], left = [] }: AnswersOf<'links'>,
  actorId: string,
  map: TerritoryMap,
): readonly Saying[] {
  const { actors, cooperations } = indexMap(map);
  const level = (intensity: number) => inSentence(intensityName(intensity));
  const partners = (cooperationId: string) =>
    listOfNames(
      (cooperations.get(cooperationId)?.parties ?? [])
        .filter((party) => party.actorId !== actorId)
        .map((party) => actors.get(party.actorId)?.name ?? party.actorId),
    );
  const ownLevel = (cooperationId: string) =>
    [...(cooperations.get(cooperationId)?.declarations ?? [])]
      .filter((declaration) => declaration.actorId === actorId)
      .sort((a, b) => a.on.localeCompare(b.on))
      .at(-1)?.intensity;
  const levelsSaid = known.map(({ cooperationId, intensity }) => {
    const names = partners(cooperationId);
    const before = ownLevel(cooperationId);
    if (intensity === null) return saying('removed', t('says.withdrawsLevel', names));
    if (before === intensity) return saying('same', t('says.link', names, level(intensity)));
    const onMap = cooperations.get(cooperationId)?.agreedIntensity;
    return onMap === undefined || onMap === intensity
      ? saying('changed', t('says.link', names, level(intensity)))
      : saying('changed', t('says.linkWas', names, level(intensity), level(onMap)));
  });
  const fresh = added.map(({ actorId: partnerId, partner, intensity, wished, themes = [], note }) => {
    const about = listOfNames(themes.map((theme) => inSentence(labelOf('themes', theme))));
    const known = actors.get(partnerId)?.name;
    const name = known ?? (partner === undefined ? partnerId : t('says.namedHere', partner.name));
    return saying(
      'added',
      t('says.newLink', name, wished ? t('says.wished') : level(intensity), about, note ?? ''),
    );
  });
  const leaves = left.map((cooperationId) => saying('removed', t('says.leaves', partners(cooperationId))));
  return orElse([...levelsSaid, ...fresh, ...leaves], t('says.noLink'));
}

function resources(
  side: 'needs' | 'offers',
  now: AnswersOf<'needs'>['needs'],
  actorId: string,
  map: TerritoryMap,
): readonly Saying[] {
  const before = map[side].filter((one) => one.actorId === actorId);
  const bare = ({ resourceId }: { resourceId: string }) => inSentence(labelOf('resources', resourceId));
  const resourceText = (one: { resourceId: string; note?: string | undefined }) =>
    bare(one) + (one.note === undefined ? '' : ` (${one.note})`);
  const sayings = now.map((one) => {
    const known = before.find(({ resourceId }) => resourceId === one.resourceId);
    const isSame = known !== undefined && known.note === one.note && known.themeId === one.themeId;
    const sign = known === undefined ? 'added' : isSame ? 'same' : 'changed';
    const overwrites =
      sign === 'changed' && known?.note !== undefined && known.note !== one.note
        ? { label: t(`says.${side}`, bare(one)), was: known.note, now: one.note ?? null }
        : undefined;
    return saying(sign, t(`says.${side}`, resourceText(one)), overwrites);
  });
  const gone = before
    .filter(({ resourceId }) => now.every((one) => one.resourceId !== resourceId))
    .map((one) => saying('removed', t(`says.${side}Gone`, resourceText(one))));
  return orElse([...sayings, ...gone], t(`says.${side}None`));
}
