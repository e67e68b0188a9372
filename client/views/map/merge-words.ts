import type { MergeCollision, MergePreview } from '../../../model/contract/actor-merge.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, labelOf } from '../../messages/vocabulary.ts';
import type { MapIndex } from '../../state/index.ts';

/** Effects of a merge in plain words, one line each. */
export interface MergeWords {
  readonly moves: readonly string[];
  readonly collides: readonly string[];
  readonly drops: readonly string[];
}

// Enough to recognise what is meant.
const NAMED = 4;

const short = (names: readonly string[]): string =>
  listOfNames(
    names.length <= NAMED + 1 ? names : [...names.slice(0, NAMED), t('merge.others', names.length - NAMED)],
  );

/** Describes a merge. `territoryName` covers the territories known to the screen. */
export function mergeWords(
  preview: MergePreview,
  index: MapIndex,
  territoryName: (id: string) => string,
): MergeWords {
  const { collisions, droppedCooperationIds, droppedMemberOf } = preview;
  const collisionsOf = (kind: MergeCollision['kind']) =>
    collisions.filter((collision) => collision.kind === kind).map(({ id }) => id);
  const named = (ids: readonly string[], nameOf: (id: string) => string) => short(ids.map(nameOf));
  const line = (ids: readonly string[], say: () => string) => (ids.length === 0 ? [] : [say()]);
  const resource = (id: string) => inSentence(labelOf('resources', id));
  const commitment = (id: string) => index.commitments.get(id)?.text ?? id;
  return {
    moves: movedWords(preview, index, territoryName, { resource, commitment }),
    collides: [
      ...line(collisionsOf('field'), () =>
        t(
          'merge.collide.field',
          named(collisionsOf('field'), (field) => fieldLabel(field)),
        ),
      ),
      ...line(collisionsOf('membership'), () =>
        t('merge.collide.membership', named(collisionsOf('membership'), territoryName)),
      ),
      ...line(collisionsOf('party'), () => t('merge.collide.party', collisionsOf('party').length)),
      ...line(collisionsOf('carrier'), () =>
        t('merge.collide.carrier', named(collisionsOf('carrier'), commitment)),
      ),
      ...line(collisionsOf('need'), () => t('merge.collide.need', named(collisionsOf('need'), resource))),
      ...line(collisionsOf('offer'), () => t('merge.collide.offer', named(collisionsOf('offer'), resource))),
      ...line(collisionsOf('memberOf'), () => t('merge.collide.memberOf', collisionsOf('memberOf').length)),
      ...line(collisionsOf('answer'), () => t('merge.collide.answer', collisionsOf('answer').length)),
    ],
    drops: [
      ...line(droppedCooperationIds, () => t('merge.dropped', droppedCooperationIds.length)),
      ...(droppedMemberOf === 0 ? [] : [t('merge.droppedMemberOf')]),
    ],
  };
}

interface Names {
  readonly resource: (id: string) => string;
  readonly commitment: (id: string) => string;
}

function movedWords(
  { actor, moves, fields }: MergePreview,
  index: MapIndex,
  territoryName: (id: string) => string,
  { resource, commitment }: Names,
): string[] {
  const { territoryIds, commitmentIds, cooperationIds, declarations, needs, offers, memberOf, answers } =
    moves;
  const here = cooperationIds.flatMap((id) => index.cooperations.get(id) ?? []);
  const partners = new Set(
    here.flatMap(({ parties }) => parties.map(({ actorId }) => actorId)).filter((id) => id !== actor.id),
  );
  const partnerNames = [...partners].map((id) => index.actors.get(id)?.name ?? id);
  const elsewhere = cooperationIds.length - here.length;
  const when = (condition: boolean, say: () => string) => (condition ? [say()] : []);
  return [
    ...when(here.length > 0, () => t('merge.cooperations', here.length, short(partnerNames))),
    ...when(elsewhere > 0, () => t('merge.cooperationsElsewhere', elsewhere)),
    ...when(declarations > 0, () => t('merge.declarations', declarations)),
    ...when(commitmentIds.length > 0, () =>
      t('merge.commitments', commitmentIds.length, short(commitmentIds.map(commitment))),
    ),
    ...when(needs.length > 0, () => t('merge.needs', short(needs.map(resource)))),
    ...when(offers.length > 0, () => t('merge.offers', short(offers.map(resource)))),
    ...when(territoryIds.length > 0, () =>
      t('merge.territories', territoryIds.length, short(territoryIds.map(territoryName))),
    ),
    ...when(memberOf > 0, () => t('merge.memberOf', memberOf)),
    ...when(answers > 0, () => t('merge.answers', answers)),
    ...when(fields.length > 0, () => t('merge.fields', short(fields.map(fieldLabel)))),
  ];
}
