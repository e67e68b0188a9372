import type { ReportDocument } from '../contract/report.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';
import { readSystem } from './read-system.ts';

interface Printing {
  readonly seesPrivate: boolean;
  readonly format: 'docx' | 'pdf';
  readonly signal: AbortSignal;
}

/** A corrected report as a file, with the map of the moment that its words are of. */
export async function printReport(
  executor: Executor,
  territoryId: string,
  document: ReportDocument,
  { seesPrivate, format, signal }: Printing,
): Promise<Buffer> {
  const { day, revision, withPrivate, ...asked } = document.reading;
  const request = { ...asked, at: day, seesPrivate: withPrivate && seesPrivate };
  const present = await readSystem(executor, territoryId, request);
  const { facts, reading } =
    revision >= present.facts.territory.revision
      ? present
      : await readSystem(executor, territoryId, { ...request, known: String(revision) });
  return workersOf(executor).run('print-report', { document, reading, format }, { facts, signal });
}
