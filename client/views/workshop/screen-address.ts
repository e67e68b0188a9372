import { formatAddress, noFilters, store } from '../../state/index.ts';

const CODE = /^#code=([\w-]{4,40})$/;

/** Where the big screen of a workshop is; with its code, for a machine where nobody made it. */
export function screenAddress(territoryId: string, workshopId: string, code?: string): string {
  const { viewOptions } = store.get();
  const { at } = viewOptions;
  const path = formatAddress({
    territoryId,
    view: 'workshop',
    tab: null,
    viewOptions: at === undefined ? {} : { at },
    selection: null,
    filters: noFilters,
    compared: {},
    workshop: { id: workshopId, part: 'screen' },
  });
  return code === undefined ? path : `${path}#code=${code}`;
}

/** The code that an address brought. */
export const parseScreenCode = (hash: string): string | null => CODE.exec(hash)?.[1] ?? null;
