import type { Language } from '../../../model/contract/primitives.ts';
import { documentWithout, factsOfDocument } from '../../../model/elements/documents/facts-of-document.ts';
import { sayDay } from '../../../model/words/say-day.ts';
import { contentText, writeSnapshotJson } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { measuredContent } from './measured-content.ts';
import { withdrawnSince } from './read-snapshot.ts';
import { contentNow, type Taking } from './take-snapshot.ts';

type Deps = Parameters<typeof contentNow>[0];

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
  const now = await contentNow(deps, { territoryIds: [territoryId], reading });
  const document = documentWithout(now.document, await withdrawnSince(deps.executor, now.document));
  const content = await measuredContent(deps.executor, { ...now, document });
  const text = contentText(content);
  const hash = hashOf(text);
  const day = content.parameters.days[0]?.day ?? '';
  const name = factsOfDocument(document, territoryId)?.territory.name ?? territoryId;
  const title = `${name}, ${sayDay(day, language)}`.slice(0, 200);
  return writeSnapshotJson(
    { id: `etat-${hash.slice(0, 24)}`, title, takenAt: new Date().toISOString() },
    { hash, text, content },
  );
}
