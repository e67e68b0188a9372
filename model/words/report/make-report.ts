import type { Label } from '../../contract/primitives.ts';
import {
  REPORT_SECTIONS,
  type ReportBlock,
  type ReportDocument,
  type ReportKind,
  type ReportSectionId,
} from '../../contract/report.ts';
import { fr } from '../french.ts';
import type { ReportSource } from './report-source.ts';
import { absents } from './sections/absents.ts';
import { actors } from './sections/actors.ts';
import { changes } from './sections/changes.ts';
import { charter } from './sections/charter.ts';
import { decisions } from './sections/decisions.ts';
import { figures } from './sections/figures.ts';
import { mapPicture } from './sections/map-picture.ts';
import { measures } from './sections/measures.ts';
import { meetings } from './sections/meetings.ts';
import { method } from './sections/method.ts';
import { minutes } from './sections/minutes.ts';
import { questions } from './sections/questions.ts';
import { sides } from './sections/sides.ts';
import { summary } from './sections/summary.ts';
import { titleBlock } from './title-block.ts';

interface Choice {
  readonly kind: ReportKind;
  /** Of a report; a note has its own. */
  readonly sections?: readonly ReportSectionId[] | undefined;
  readonly withPrivate: boolean;
}

interface Section {
  readonly title: Label;
  readonly write: (source: ReportSource) => ReportBlock[];
}

const SECTIONS: Readonly<Record<ReportSectionId, Section>> = {
  summary: { title: { fr: 'En bref', en: 'In short' }, write: summary },
  map: { title: { fr: 'La carte', en: 'The map' }, write: mapPicture },
  figures: { title: { fr: 'Cinq chiffres', en: 'Five figures' }, write: figures },
  actors: { title: { fr: 'Les organisations', en: 'Organisations' }, write: actors },
  sides: {
    title: {
      fr: 'Regards croisés : collectivités et ESS',
      en: 'Face to face: local authorities and the social economy',
    },
    write: sides,
  },
  charter: { title: { fr: 'La Charte et la réalité', en: 'Charter against reality' }, write: charter },
  questions: {
    title: { fr: 'Questions, et réponses de la salle', en: 'Questions, and what the room answered' },
    write: questions,
  },
  decisions: { title: { fr: 'Décisions à prendre', en: 'Decisions to take' }, write: decisions },
  absents: { title: { fr: 'Qui manque', en: 'Who is absent' }, write: absents },
  meetings: { title: { fr: 'Rencontres et promesses', en: 'Meetings and promises' }, write: meetings },
  changes: {
    title: { fr: fr`Avant et après l'atelier`, en: 'Before and after the workshop' },
    write: changes,
  },
  minutes: { title: { fr: fr`Compte rendu de l'atelier`, en: 'Minutes of the workshop' }, write: minutes },
  measures: { title: { fr: 'Mesures du réseau', en: 'Measures of the network' }, write: measures },
  method: { title: { fr: 'Méthode et sources', en: 'Method and sources' }, write: method },
};

/** A territory as a report in words: a section that has nothing to say is left out. */
export function makeReport(source: ReportSource, { kind, sections, withPrivate }: Choice): ReportDocument {
  const { system, say } = source;
  const wanted = new Set(kind === 'report' ? (sections ?? REPORT_SECTIONS.report) : REPORT_SECTIONS.note);
  return {
    kind,
    language: say.language,
    reading: { ...system.reading, revision: system.facts.territory.revision, withPrivate },
    ...titleBlock(source, kind, withPrivate),
    sections: REPORT_SECTIONS[kind]
      .filter((id) => wanted.has(id))
      .map((id) => ({ id, title: SECTIONS[id].title[say.language], blocks: SECTIONS[id].write(source) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}
