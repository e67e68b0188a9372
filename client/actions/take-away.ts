import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import { drawMap, previewResearch } from '../../model/contract/endpoints/index.ts';
import type { ResearchPreview } from '../../model/contract/research.ts';
import { problemOf } from '../api/api-error.ts';
import { type CallInput, call, callForFile } from '../api/call.ts';
import { problemText, t } from '../messages/translate.ts';
import { store, viewOptionsQuery } from '../state/index.ts';
import { fileName, save } from './download.ts';
import { notify } from './toast.ts';

/** An operation that answers with a file of a territory. */
export type FileEndpoint = Endpoint & {
  readonly params: (typeof drawMap)['params'];
  readonly mediaType: string;
};

/** Which file of a territory, under which name, with which choices; what more is said of it. */
interface Taking {
  readonly endpoint: FileEndpoint;
  readonly extension: string;
  readonly query: Readonly<Record<string, string | boolean>>;
  readonly named?: string | undefined;
  readonly says?: ((file: Blob) => Promise<string>) | undefined;
}

/** The picture of the territory as it is read now, to be looked at before it is taken. */
export function drawPicture(query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Blob> {
  const { territoryId, viewOptions } = store.get();
  return callForFile(drawMap, {
    params: { territoryId: territoryId ?? '' },
    query: { ...viewOptionsQuery(viewOptions), ...query },
    signal,
  });
}

/** What the file for research would tell of organisations, as the territory is read now. */
export function previewOfResearch(
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<ResearchPreview> {
  const { territoryId, viewOptions } = store.get();
  return call(previewResearch, {
    params: { territoryId: territoryId ?? '' },
    query: { ...viewOptionsQuery(viewOptions), ...query },
    signal,
  });
}

/** Has a file of the territory made, as it is read now, and keeps it; what refuses it is said. */
export async function takeAway({ endpoint, extension, query, named, says }: Taking): Promise<void> {
  const { territoryId, viewOptions, map } = store.get();
  if (territoryId === null || map.value === null) return;
  const { territory, day } = map.value;
  try {
    const input: CallInput<FileEndpoint> = {
      params: { territoryId },
      query: { ...viewOptionsQuery(viewOptions), ...query },
    };
    const file = await callForFile(endpoint, input);
    const name = `${named ?? fileName(territory.name)}-${day}.${extension}`;
    save(file, name);
    notify([t('take.done', name), (await says?.(file)) ?? ''].join(' ').trim());
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}
