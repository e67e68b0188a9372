import type { Endpoint } from '../../server/contract/define-endpoint.ts';
import { drawMap } from '../../server/contract/endpoints/index.ts';
import type { TerritoryParams } from '../../server/contract/endpoints/params.ts';
import { problemOf } from '../api/api-error.ts';
import { type CallInput, callForFile } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { readingQuery, store } from '../state/index.ts';
import { fileName, save } from './download.ts';
import { say } from './toast.ts';

/** An operation that answers with a file of a territory. */
export type FileEndpoint = Endpoint & {
  readonly params: typeof TerritoryParams;
  readonly mediaType: string;
};

/** The picture of the territory as it is read now, to be looked at before it is taken. */
export function drawPicture(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Blob> {
  const { territoryId, reading } = store.get();
  return callForFile(drawMap, {
    params: { territoryId: territoryId ?? '' },
    query: { ...readingQuery(reading), ...query },
    signal,
  });
}

/** Has a file of the territory made, as it is read now, and keeps it; what refuses it is said. */
export async function takeAway(
  endpoint: FileEndpoint,
  extension: string,
  query: Readonly<Record<string, string | boolean>>,
  named?: string,
): Promise<void> {
  const { territoryId, reading, map } = store.get();
  if (territoryId === null || map.value === null) return;
  const { territory, day } = map.value;
  try {
    const input: CallInput<FileEndpoint> = {
      params: { territoryId },
      query: { ...readingQuery(reading), ...query },
    };
    const file = await callForFile(endpoint, input);
    const name = `${named ?? fileName(territory.name)}-${day}.${extension}`;
    save(file, name);
    say(t('take.done', name));
  } catch (thrown) {
    say(problemText(problemOf(thrown)), 'refused');
  }
}
