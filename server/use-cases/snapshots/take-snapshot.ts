import { randomUUID } from 'node:crypto';
import type { Gap } from '../../../model/contract/gap.ts';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { FrozenQuestion, NewSnapshot, Snapshot } from '../../../model/contract/snapshot.ts';
import { makeDocument } from '../../../model/elements/documents/make-document.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import type { System } from '../../../model/elements/system.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../../model/errors.ts';
import type { GapLabels } from '../../../model/readings/gaps/speaker.ts';
import { type AskedChoices, networkChoices } from '../../../model/readings/measures/sub-network.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { eachLanguage } from '../../../model/words/each-language.ts';
import type { Executor } from '../../store/execute.ts';
import { readRevision } from '../../store/facts.ts';
import { findKnown } from '../../store/past.ts';
import { queuesOf } from '../../store/territory-queue.ts';
import { elementsAt } from '../../territories/read-past.ts';
import { listGaps } from '../list-gaps.ts';
import { type ReadingRequest, readSystem } from '../read-system.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { measuredContent } from './measured-content.ts';

interface Deps {
  readonly executor: Executor;
  readonly reference: GapLabels;
}

/** Which territories are frozen, read how, under which words. */
export interface Taking {
  readonly territoryIds: readonly string[];
  readonly reading: Omit<ReadingRequest, keyof Visibility | 'known'> & AskedChoices;
  readonly input: NewSnapshot;
  readonly author: string | undefined;
  readonly idempotencyKey: string | undefined;
}

interface Frozen {
  readonly elements: Elements;
  readonly system: System;
  readonly questions: readonly FrozenQuestion[];
}

/** Maximum number of reads next to writes; after that writes wait. */
const READS_BESIDE_WRITES = 2;
const READS_AT_MOST = 6;

/** Freezes territories as every reader sees them now: what they hold, how they are read, the questions on the screen. */
export async function takeSnapshot(deps: Deps, taking: Taking): Promise<Snapshot> {
  const { input, author, idempotencyKey } = taking;
  const content = await measuredContent(deps.executor, await contentNow(deps, taking));
  const id = input.id ?? randomUUID();
  const { title, note, authors, organisation, licence } = input;
  return keepSnapshot(
    deps.executor,
    {
      id,
      title,
      ...(note !== undefined && note !== '' && { note }),
      ...(author !== undefined && { author }),
      ...{ authors, organisation, licence },
      takenAt: new Date().toISOString(),
    },
    content,
    { mutationId: idempotencyKey ?? id },
  );
}

/** Builds the content that a snapshot of territories would have now, without measures. */
export async function contentNow(
  deps: Deps,
  { territoryIds, reading }: Pick<Taking, 'territoryIds' | 'reading'>,
): Promise<SnapshotContent> {
  const frozen: Frozen[] = [];
  for (const id of territoryIds) frozen.push(await freeze(deps, id, reading));
  const [first] = frozen;
  if (first === undefined) throw new NotFoundError('TERRITORY', '');
  const { minIntensity, withoutTransactions } = first.system.reading;
  const elements = new Map<string, Properties>(frozen.flatMap((one) => [...one.elements]));
  return {
    parameters: {
      days: frozen.map(({ system }) => ({
        territoryId: system.facts.territory.id,
        day: system.reading.day,
      })),
      minIntensity,
      withoutTransactions,
      ...networkChoices(reading),
    },
    questions: frozen.flatMap(({ questions }) => questions),
    document: makeDocument(territoryIds, elements),
  };
}

/** Reads a territory at one revision: a write in between restarts the read. */
async function freeze(deps: Deps, territoryId: string, reading: Taking['reading']): Promise<Frozen> {
  for (let reads = 1; ; reads += 1) {
    const read = () => readOnce(deps, territoryId, reading);
    const { frozen, isWhole } =
      reads <= READS_BESIDE_WRITES ? await read() : await queuesOf(deps.executor).read(territoryId, read);
    if (isWhole || reads === READS_AT_MOST) return frozen;
  }
}

async function readOnce({ executor, reference }: Deps, territoryId: string, reading: Taking['reading']) {
  const revision = await readRevision(executor, territoryId);
  const known = await findKnown(executor, territoryId, { revision: 999_999_999 });
  if (revision === undefined || known === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const elements = await elementsAt(executor, territoryId, known);
  const system = await readSystem(executor, territoryId, { ...reading, ...PUBLIC_VISIBILITY });
  const gaps = async (language: Language) =>
    (await listGaps(executor, system, {}, reference, language)).items.filter(({ shown }) => shown !== null);
  const asked = new Map<Language, readonly Gap[]>();
  for (const language of LANGUAGES) asked.set(language, await gaps(language));
  const after = await readRevision(executor, territoryId);
  return {
    frozen: { elements, system, questions: questionsOf(territoryId, asked) },
    isWhole: revision.token === after?.token,
  };
}

/** Collects the questions in each language; if one lacks them, in the first. */
function questionsOf(territoryId: string, asked: ReadonlyMap<Language, readonly Gap[]>): FrozenQuestion[] {
  return (asked.get(LANGUAGES[0]) ?? [])
    .map((gap): FrozenQuestion => {
      const { key, rule, shown, severity, confidence, survival = null, status, evidence, answer } = gap;
      return {
        ...{ territoryId, key, rule, shown: shown ?? 1, severity, confidence, survival, status, evidence },
        ...(answer?.reason !== undefined && { answer: answer.reason }),
        ...eachLanguage((language) => wordsOf(asked.get(language)?.find((one) => one.key === key) ?? gap)),
      };
    })
    .sort((a, b) => a.shown - b.shown);
}

const wordsOf = ({ title, reason, question }: Gap) => ({ title, reason, question });
