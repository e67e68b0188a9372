import type { ReportDocument, ReportFormat } from '../../model/contract/report.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';
import { readSystem } from './read-system.ts';

interface Printing {
  readonly visibility: Visibility;
  readonly format: ReportFormat;
  readonly signal: AbortSignal;
}

/** A corrected report as a file, with the map of the moment that its words are of. */
export async function printReport(
  executor: Executor,
  territoryId: string,
  document: ReportDocument,
  { visibility, format, signal }: Printing,
): Promise<Buffer> {
  const { day, revision, withPrivate, ...rest } = document.reading;
  const asked = { ...rest, at: day, ...(withPrivate ? visibility : PUBLIC_VISIBILITY) };
  const present = await readSystem(executor, territoryId, asked);
  const { facts, reading } =
    revision >= present.facts.territory.revision
      ? present
      : await readSystem(executor, territoryId, { ...asked, known: String(revision) });
  return workersOf(executor).run('print-report', { document, reading, format }, { facts, signal });
}
