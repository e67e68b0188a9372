import { formatAddress, noFilters, store } from '../../state/index.ts';

const CODE = /^#code=([\w-]{4,40})$/;

/** Returns the address of a workshop's big screen; with its code for another machine. */
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

/** Parses the code in an address. */
export const parseScreenCode = (hash: string): string | null => CODE.exec(hash)?.[1] ?? null;
