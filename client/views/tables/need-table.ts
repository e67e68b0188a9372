import { html } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { dropNeed, type NeedKind, saveNeed } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { opened } from '../map/dialogs.ts';
import type { NewNeedDialog } from './new-need-dialog.ts';
import type { TableContent } from './table-content.ts';
import type { Row } from './table-model.ts';

/** A need or an offer, and who answers it. */
interface Line {
  readonly kind: NeedKind;
  readonly actorId: string;
  readonly resourceId: string;
  readonly themeId?: string | undefined;
  readonly note?: string | undefined;
  readonly otherIds: readonly string[];
}

/** Builds the table of needs and offers: covered, uncovered, unused. */
export function needTable(map: TerritoryMap): TableContent {
  const index = indexMap(map);
  const lines: Line[] = [
    ...map.needs.map(
      ({ offeredByIds, ...need }): Line => ({ kind: 'need', ...need, otherIds: offeredByIds }),
    ),
    ...map.offers.map(
      ({ neededByIds, ...offer }): Line => ({ kind: 'offer', ...offer, otherIds: neededByIds }),
    ),
  ];
  return {
    headings: [
      { id: 'actor', label: t('tables.actor'), look: 'name' },
      { id: 'kind', label: t('tables.seeksOrOffers') },
      { id: 'resource', label: fieldLabel('resourceId') },
      { id: 'theme', label: fieldLabel('themeId') },
      { id: 'note', label: t('actor.which'), look: 'words' },
      { id: 'answer', label: t('tables.answer'), look: 'words' },
    ],
    rows: lines.map((line) => rowOf(line, index)).sort((a, b) => a.label.localeCompare(b.label)),
    filters: [
      { id: 'kind', label: t('tables.seeksOrOffers'), options: kinds() },
      { id: 'answer', label: t('tables.answer'), options: answers() },
      { id: 'resource', label: fieldLabel('resourceId'), options: optionsOf('resources') },
      { id: 'theme', label: fieldLabel('themeId'), options: optionsOf('themes') },
    ],
    chosen: {},
    empty: t('tables.emptyNeeds'),
    add: { label: t('tables.addNeed'), run: () => void openNewNeed() },
  };
}

const kinds = () => [
  { value: 'need', label: t('actor.seeks') },
  { value: 'offer', label: t('actor.offers') },
];
const answers = () => [
  { value: 'covered', label: t('tables.covered') },
  { value: 'uncovered', label: t('tables.uncovered') },
  { value: 'unused', label: t('tables.unused') },
];

const answerOf = ({ kind, otherIds }: Line): 'covered' | 'uncovered' | 'unused' =>
  otherIds.length > 0 ? 'covered' : kind === 'need' ? 'uncovered' : 'unused';

function rowOf(line: Line, index: MapIndex): Row {
  const { kind, actorId, resourceId, themeId, note, otherIds } = line;
  const actor = index.actors.get(actorId);
  const name = actor?.name ?? actorId;
  const answer = answerOf(line);
  const others = listOfNames(otherIds.map((id) => index.actors.get(id)?.name ?? id));
  const answerText =
    answer === 'covered'
      ? t(kind === 'need' ? 'actor.answeredBy' : 'actor.soughtBy', others)
      : t(`tables.${answer}`);
  const save = async (change: { themeId?: string | null; note?: string | null }) => {
    const next = { themeId, note, ...change };
    const written = await saveNeed(kind, actorId, resourceId, {
      ...(next.themeId ? { themeId: next.themeId } : {}),
      ...(next.note ? { note: next.note } : {}),
    });
    return written.ok ? null : written.problem;
  };
  const subject = `${t(kind === 'need' ? 'actor.seeks' : 'actor.offers')} ${labelOf('resources', resourceId)}`;
  return {
    id: `${kind}:${actorId}:${resourceId}`,
    label: `${name}, ${subject}`,
    selection: { kind: 'actor', id: actorId },
    tags: {
      kind: [kind],
      answer: [answer],
      resource: [resourceId],
      theme: themeId === undefined ? [] : [themeId],
    },
    removal: {
      label: t('shell.labelled', t('shell.remove'), `${name}, ${subject}`),
      run: () => void dropNeed(kind, actorId, resourceId),
    },
    cells: [
      {
        text: name,
        draw: () =>
          html`<span class="marked">${actor === undefined ? null : familyMark(actor.family)}<span>${name}</span></span>`,
      },
      { text: t(kind === 'need' ? 'actor.seeks' : 'actor.offers') },
      { text: labelOf('resources', resourceId) },
      {
        text: labelOf('themes', themeId),
        edit: () => ({
          field: 'themeId',
          kind: 'choice',
          value: themeId,
          options: optionsOf('themes'),
          save: (value) => save({ themeId: typeof value === 'string' ? value : null }),
        }),
      },
      {
        text: note ?? '',
        edit: () => ({
          field: 'note',
          kind: 'text',
          value: note,
          save: (value) => save({ note: typeof value === 'string' ? value : null }),
        }),
      },
      {
        text: answerText,
        ...(answer === 'uncovered' ? { draw: () => html`<span class="missing">${answerText}</span>` } : {}),
      },
    ],
  };
}

/** Opens the dialog for a need or an offer. */
const openNewNeed = (): Promise<unknown> =>
  opened<NewNeedDialog>(
    'maillage-new-need',
    () => import('./new-need-dialog.ts'),
    (dialog) => dialog.open(),
  );
