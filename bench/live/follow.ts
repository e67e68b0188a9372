import type { LeadNews } from '../../model/contract/lead.ts';
import type { MapDelta } from '../../model/contract/map-delta.ts';
import type { PointerNews } from '../../model/contract/pointer.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { applyMapDelta } from '../../model/readings/apply-map-delta.ts';

export interface Screen {
  readonly map: () => TerritoryMap;
  readonly close: () => void;
}

/** Opens one screen that follows a map; records its state and the revisions that it received, in order. */
export async function follow(
  here: string,
  on: {
    readonly told: (revision: number) => void;
    readonly shown: (revision: number) => void;
    readonly fault: () => void;
    readonly pointed?: (news: PointerNews) => void;
    readonly led?: (news: LeadNews) => void;
  },
): Promise<Screen> {
  const abort = new AbortController();
  let map = (await (await fetch(`${here}/map`)).json()) as TerritoryMap;
  let last = map.territory.revision;
  const { body } = await fetch(`${here}/live?after=${last}`, { signal: abort.signal });

  const take = (event: string, data: string): void => {
    if (event === 'reset') on.fault();
    if (event === 'change') {
      const { revision } = JSON.parse(data) as { revision: number };
      if (revision !== last + 1) on.fault();
      last = revision;
      on.told(revision);
    }
    if (event === 'pointer') on.pointed?.(JSON.parse(data) as PointerNews);
    if (event === 'lead') on.led?.(JSON.parse(data) as LeadNews);
    if (event !== 'map') return;
    const delta = JSON.parse(data) as MapDelta;
    const from = map.territory.revision;
    if (delta.to <= from) return;
    if (delta.from !== from) on.fault();
    map = applyMapDelta(map, delta);
    for (let revision = from + 1; revision <= delta.to; revision += 1) on.shown(revision);
  };

  void (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event !== undefined && data !== undefined) take(event, data);
      }
    }
  })().catch(() => undefined);
  return { map: () => map, close: () => abort.abort() };
}
