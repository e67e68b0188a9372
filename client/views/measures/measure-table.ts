import { html, svg, type TemplateResult } from 'lit';
import { SIZE_MEASURES } from '../../../model/contract/map-look.ts';
import type { ActorMeasures, MeasureClass, MeasureReading } from '../../../model/contract/measures.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { Family, LINK_LEVELS } from '../../../model/contract/vocabulary.ts';
import { familyMark } from '../../components/family-mark.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { classWords } from '../../messages/measure-words.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { indexMap, type SizeMeasure } from '../../state/index.ts';
import type { Word } from '../help/help-part.ts';
import type { Cell, Heading, Row } from '../tables/table-model.ts';
import { figureText, UNDEFINED } from './figure-text.ts';

interface MeasureTable {
  readonly headings: readonly Heading[];
  readonly rows: readonly Row[];
}

const STEPS = [1, 2, 3] as const;

/** Shows actors × measures, in three classes or in figures. A column always sorts by figures. */
export function measureTable(map: TerritoryMap, measures: MeasureReading, figures: boolean): MeasureTable {
  const { actors } = indexMap(map);
  const words = new Map(SIZE_MEASURES.map((measure) => [measure, classWords(measures, measure)]));
  return {
    headings: headings(figures),
    rows: measures.actors.flatMap((measured) => {
      const actor = actors.get(measured.actorId);
      return actor === undefined ? [] : [rowOf(actor, measured, figures, words)];
    }),
  };
}

function headings(figures: boolean): Heading[] {
  const number = (id: string, label: string, word?: Word): Heading => ({
    id,
    label,
    look: 'measure',
    ...(word === undefined ? {} : { word }),
  });
  return [
    { id: 'name', label: fieldLabel('name'), look: 'name' },
    { id: 'family', label: fieldLabel('family') },
    ...SIZE_MEASURES.map((measure) => number(measure, t(`measures.name.${measure}`), measure)),
    ...(figures ? LINK_LEVELS.map((level) => number(`at-${level}`, t('measures.linksAt', level))) : []),
    ...(figures
      ? [
          number('ei', 'E-I', 'eiIndex'),
          number('clustering', t('measures.clustering')),
          number('inCore', t('measures.inCore')),
        ]
      : []),
    number('community', t('measures.community'), 'community'),
    number('passage', t('measures.passage'), 'passage'),
  ];
}

function rowOf(
  actor: MapActor,
  measured: ActorMeasures,
  figures: boolean,
  words: ReadonlyMap<SizeMeasure, readonly string[]>,
): Row {
  const { id, name, family } = actor;
  return {
    id,
    label: name,
    selection: { kind: 'actor', id },
    tags: { family: [family] },
    cells: [
      { text: name, draw: () => html`<span class="marked">${familyMark(family)}<span>${name}</span></span>` },
      { text: familyShort(family), order: Family.options.indexOf(family) },
      ...SIZE_MEASURES.map((measure) =>
        figures
          ? figureCell(measured[measure])
          : classCell(measured.classes[measure], measured[measure], words.get(measure) ?? []),
      ),
      ...(figures ? LINK_LEVELS.map((_, i) => figureCell(measured.linksAt[i])) : []),
      ...(figures
        ? [figureCell(measured.eiIndex), figureCell(measured.clustering), coreCell(measured.inCore)]
        : []),
      figureCell(measured.community),
      {
        text: measured.isArticulation ? t('shell.yes') : t('shell.no'),
        order: Number(measured.isArticulation),
      },
    ],
  };
}

const figureCell = (value: number | null | undefined): Cell => ({
  text: figureText(value),
  order: value ?? null,
});

const coreCell = (inCore: boolean | null): Cell =>
  inCore === null
    ? { text: UNDEFINED, order: null }
    : { text: t(inCore ? 'shell.yes' : 'shell.no'), order: Number(inCore) };

function classCell(grade: MeasureClass | null, figure: number | null, words: readonly string[]): Cell {
  if (grade === null) return { text: UNDEFINED, order: null };
  // Nothing is little, however many have nothing: by rank they could all be called middling.
  const told = figure === 0 ? 1 : grade;
  const word = words[told - 1] ?? '';
  return { text: word, order: figure, draw: () => gradeMark(told, word) };
}

/** Shows one, two or three steps, with their word. */
export const gradeMark = (grade: MeasureClass, word: string): TemplateResult =>
  html`<span class="grade"><svg class="grade-steps" viewBox="0 0 21 10" aria-hidden="true">
    ${STEPS.map((step) => svg`<rect class=${step <= grade ? 'on' : 'off'} x=${(step - 1) * 7} y="1" width="6" height="8" rx="1.5"></rect>`)}</svg>${word}</span>`;
