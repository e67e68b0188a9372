import type { Language } from '../../../model/contract/primitives.ts';
import type { Orientation, PrintPaper } from '../../../model/contract/vocabulary.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import type { Reading, System } from '../../../model/elements/system.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { exportedOf } from '../../exchange/exported.ts';
import type { Shown } from '../../exchange/map-svg/look-words.ts';
import { mapSvg } from '../../exchange/map-svg/map-svg.ts';
import { sheetOf } from '../../exchange/map-svg/page.ts';
import { mapPdf } from '../../exchange/picture/map-pdf.ts';
import { DOTS_PER_INCH, mapPng } from '../../exchange/picture/map-png.ts';
import { pictureAbout } from '../../exchange/provenance.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** A drawing, as it is asked for. */
export interface Drawing {
  readonly reading: Reading;
  readonly language: Language;
  readonly look: Shown['look'];
  /** Values for looks that show measures. */
  readonly measures: Shown['measures'];
  readonly greyscale: boolean;
  /** Without paper it is for a screen. */
  readonly paper?: PrintPaper | undefined;
  readonly orientation: Orientation;
  /** Straits that questions ask about. */
  readonly straits?: readonly AskedStrait[];
  readonly format: 'svg' | 'pdf' | 'png';
}

/** Draws a map: for a screen, for paper, in dots. */
export async function run(asked: Drawing, around: TaskSurroundings): Promise<Uint8Array> {
  const { reading, language, format, orientation } = asked;
  const system = systemOf(around, reading);
  const paper = asked.paper ?? (format === 'svg' ? undefined : 'A4');
  if (paper === undefined) return Buffer.from(draw(system, asked, around, undefined));
  const sheet = sheetOf(paper, orientation);
  const { millimetres } = sheet;
  const drawing = draw(system, asked, around, sheet);
  if (format === 'svg') return Buffer.from(drawing);
  return format === 'png'
    ? mapPng.write(drawing, millimetres, DOTS_PER_INCH[paper])
    : mapPdf.write(drawing, { title: system.facts.territory.name, language, millimetres });
}

const draw = (
  system: System,
  { language, greyscale, look, measures, straits }: Drawing,
  { reference }: TaskSurroundings,
  sheet: ReturnType<typeof sheetOf> | undefined,
): string =>
  mapSvg.write(mapReading(system, language), {
    reference,
    language,
    sheet,
    greyscale,
    straits,
    about: pictureAbout(exportedOf(system), language),
    shown: { look, measures, withoutTransactions: system.reading.withoutTransactions },
  });
