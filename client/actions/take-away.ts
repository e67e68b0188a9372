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

/** File of a territory to save: name, choices, additional message. */
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

/** Previews the disclosure risk of the research file, for the present query. */
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

/** Requests a file of the territory for the present query, and saves it; shows refusals. */
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
