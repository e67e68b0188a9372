import type { Answers } from '../../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Contribution } from '../../../model/contract/workshop.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, inSentence, intensityName, kindName, labelOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';

/** One thing said, and what it does to the map. */
export interface Saying {
  readonly sign: 'added' | 'changed' | 'removed' | 'same';
  readonly text: string;
}

type Of<S extends Answers['screen']> = Extract<Answers, { screen: S }>;

/** What a validated screen says, in plain sentences, against what the map holds of that organisation. */
export function sayingsOf({ actorId, answers }: Contribution, map: TerritoryMap): readonly Saying[] {
  const index = indexMap(map);
  switch (answers.screen) {
    case 'organisation':
      return organisation(answers, actorId, index);
    case 'understanding':
      return understanding(answers, actorId, index);
    case 'commitments':
      return commitments(answers, actorId, map);
    case 'links':
      return links(answers, actorId, index);
    case 'needs':
      return [
        ...resources('needs', answers.needs, actorId, map),
        ...resources('offers', answers.offers, actorId, map),
      ];
    case 'rereading':
      return [
        { sign: answers.verdict === 'withdrawn' ? 'removed' : 'same', text: t(`says.${answers.verdict}`) },
      ];
  }
}

const said = (sign: Saying['sign'], text: string): Saying => ({ sign, text });
const orElse = (sayings: readonly Saying[], nothing: string): readonly Saying[] =>
  sayings.length > 0 ? sayings : [said('same', nothing)];

function organisation(
  { screen: _, name, family, ...fields }: Of<'organisation'>,
  actorId: string,
  { actors, reserveIds }: MapIndex,
): readonly Saying[] {
  const actor = actors.get(actorId);
  if (actor === undefined) {
    const details = Object.entries(fields).flatMap(([field, value]) =>
      value === null || value === undefined
        ? []
        : [said('added', t('says.field', fieldLabel(field), worded(field, value, family)))],
    );
    return [
      said(
        'added',
        t('says.newOrganisation', name ?? actorId, family === undefined ? '' : familyShort(family)),
      ),
      ...details,
    ];
  }
  const enters = reserveIds.has(actorId) ? [said('added', t('says.entersMap'))] : [];
  const changes = fieldChanges({ name, family, ...fields }, actor);
  return orElse([...enters, ...changes], t('says.organisationSame'));
}

const understanding = (
  { screen: _, ...fields }: Of<'understanding'>,
  actorId: string,
  { actors }: MapIndex,
): readonly Saying[] => orElse(fieldChanges(fields, actors.get(actorId) ?? {}), t('says.nothingNew'));

/** What differs from what is written on the map. */
function fieldChanges(fields: object, known: object): Saying[] {
  const now = known as Readonly<Record<string, unknown>>;
  return Object.entries(fields as Record<string, string | null | undefined>).flatMap(([field, value]) => {
    if (value === undefined || (value ?? undefined) === now[field]) return [];
    if (value === null) return [said('removed', t('says.cleared', fieldLabel(field)))];
    const text = t('says.field', fieldLabel(field), worded(field, value, String(now.family ?? '')));
    return [said(now[field] === undefined ? 'added' : 'changed', text)];
  });
}

function worded(field: string, value: string, family: string | undefined): string {
  if (field === 'family') return familyShort(value as Parameters<typeof familyShort>[0]);
  if (field === 'kind') return kindName((family ?? '') as Parameters<typeof kindName>[0], value);
  if (field === 'scale') return labelOf('scales', value);
  return value;
}

function commitments(
  { carried, added = [] }: Of<'commitments'>,
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
    if (now === undefined) return before === undefined ? [] : [said('removed', t('says.letsGo', text))];
    const sign = before === undefined ? 'added' : before === now ? 'same' : 'changed';
    return [said(sign, t('says.carries', text, roleOf(now)))];
  });
  const fresh = added.flatMap(({ id, text, role }) => {
    const known = map.commitments.find((commitment) => commitment.id === id);
    if (known === undefined) return [said('added', t('says.newCommitment', text, roleOf(role)))];
    return known.text === text ? [] : [said('changed', t('says.reworded', known.text, text))];
  });
  return orElse([...sayings, ...fresh], t('says.carriesNothing'));
}

function links(
  { known, added = [], left = [] }: Of<'links'>,
  actorId: string,
  { actors, cooperations }: MapIndex,
): readonly Saying[] {
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
  return orElse(
    [
      ...known.map(({ cooperationId, intensity }) => {
        const names = partners(cooperationId);
        const before = ownLevel(cooperationId);
        if (intensity === null) return said('removed', t('says.withdrawsLevel', names));
        if (before === intensity) return said('same', t('says.link', names, level(intensity)));
        const onMap = cooperations.get(cooperationId)?.agreedIntensity;
        return onMap === undefined || onMap === intensity
          ? said('changed', t('says.link', names, level(intensity)))
          : said('changed', t('says.linkWas', names, level(intensity), level(onMap)));
      }),
      ...added.map(({ actorId: partnerId, intensity, themes = [], note }) => {
        const about = listOfNames(themes.map((theme) => inSentence(labelOf('themes', theme))));
        const name = actors.get(partnerId)?.name ?? partnerId;
        return said('added', t('says.newLink', name, level(intensity), about, note ?? ''));
      }),
      ...left.map((cooperationId) => said('removed', t('says.leaves', partners(cooperationId)))),
    ],
    t('says.noLink'),
  );
}

function resources(
  which: 'needs' | 'offers',
  now: Of<'needs'>['needs'],
  actorId: string,
  map: TerritoryMap,
): readonly Saying[] {
  const before = map[which].filter((resource) => resource.actorId === actorId);
  const what = ({ resourceId, note }: { resourceId: string; note?: string | undefined }) =>
    inSentence(labelOf('resources', resourceId)) + (note === undefined ? '' : ` (${note})`);
  const sayings = now.map((resource) => {
    const known = before.find(({ resourceId }) => resourceId === resource.resourceId);
    const isSame = known !== undefined && known.note === resource.note && known.themeId === resource.themeId;
    const sign = known === undefined ? 'added' : isSame ? 'same' : 'changed';
    return said(sign, t(`says.${which}`, what(resource)));
  });
  const gone = before
    .filter(({ resourceId }) => now.every((resource) => resource.resourceId !== resourceId))
    .map((resource) => said('removed', t(`says.${which}Gone`, what(resource))));
  return orElse([...sayings, ...gone], t(`says.${which}None`));
}
