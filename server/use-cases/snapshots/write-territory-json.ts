import type { Language } from '../../../model/contract/primitives.ts';
import { documentWithout, factsOfDocument } from '../../../model/elements/documents/facts-of-document.ts';
import { PUBLIC_VISIBILITY } from '../../../model/elements/visibility/visibility.ts';
import { networkChoices } from '../../../model/readings/measures/sub-network.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import { sayDay } from '../../../model/words/say-day.ts';
import { contentText, writeSnapshotJson } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { memoryOf } from '../../territories/lru-cache.ts';
import { locateReading } from '../read-system.ts';
import { measuredContent } from './measured-content.ts';
import { withdrawnSince } from './read-snapshot.ts';
import { contentNow, type Taking } from './take-snapshot.ts';

type Deps = Parameters<typeof contentNow>[0];

/** A territory as a snapshot file, without its caption. */
interface WrittenTerritory {
  readonly content: Pick<SnapshotContent, 'inference' | 'measures'>;
  readonly text: string;
  readonly hash: string;
  readonly name: string;
  readonly day: string;
}

/** Memory of a text, and of its measures and inferences next to it, in bytes a character. */
const TEXT_BYTES = 2;

/**
 * Writes a territory as a snapshot file without storing a snapshot: another Maillage imports it as one. Its
 * id derives from its content, so that the same state imported twice is one.
 */
export async function writeTerritoryJson(
  deps: Deps,
  territoryId: string,
  reading: Taking['reading'],
  language: Language,
): Promise<string> {
  const { hash, text, content, name, day } = await writtenOnce(deps, territoryId, reading);
  const title = `${name}, ${sayDay(day, language)}`.slice(0, 200);
  return writeSnapshotJson(
    { id: `etat-${hash.slice(0, 24)}`, title, takenAt: new Date().toISOString() },
    { hash, text, content },
  );
}

/** Keeps what everyone gets, by revision, day, choices and who withdrew: its inferences take seconds. */
async function writtenOnce(
  deps: Deps,
  territoryId: string,
  reading: Taking['reading'],
): Promise<WrittenTerritory> {
  const { executor } = deps;
  const asked = { ...reading, ...PUBLIC_VISIBILITY };
  const { token, day, minIntensity, withoutTransactions } = await locateReading(executor, territoryId, asked);
  const withdrawn = await withdrawnSince(executor, { territoryIds: [territoryId] });
  const key = [token, day, minIntensity, withoutTransactions, networkChoices(reading), [...withdrawn].sort()];
  return memoryOf(executor)
    .shelf<WrittenTerritory>('territory-files')
    .once(
      JSON.stringify([territoryId, ...key]),
      () => write(deps, territoryId, reading, withdrawn),
      ({ text }) => text.length * TEXT_BYTES,
    );
}

async function write(
  deps: Deps,
  territoryId: string,
  reading: Taking['reading'],
  withdrawn: ReadonlySet<string>,
): Promise<WrittenTerritory> {
  const now = await contentNow(deps, { territoryIds: [territoryId], reading });
  const document = documentWithout(now.document, withdrawn);
  const content = await measuredContent(deps.executor, { ...now, document });
  const text = contentText(content);
  const { measures, inference } = content;
  return {
    // The rest is in the text.
    content: withoutAbsent({ measures, inference }),
    text,
    hash: hashOf(text),
    name: factsOfDocument(document, territoryId)?.territory.name ?? territoryId,
    day: content.parameters.days[0]?.day ?? '',
  };
}
