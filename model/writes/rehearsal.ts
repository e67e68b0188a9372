import type { IsoDay } from '../elements/day.ts';
import { declarationId, type Elements, nodeKey, type Properties, parseKey } from '../elements/elements.ts';
import { FIELDS_OF_KINDS } from '../fields/fields-of-kinds.ts';

/** Additional day properties next to the catalogue's: those of answers. */
const DAYS: ReadonlySet<string> = new Set([
  'reviewOn',
  'at',
  ...Object.values(FIELDS_OF_KINDS).flatMap((fields) =>
    Object.entries(fields).flatMap(([name, { value }]) => (value.cell.type === 'day' ? [name] : [])),
  ),
]);

/**
 * Copies a territory's elements into a rehearsal with ids of its own: marked, without cohort or ties to other
 * territories, with unpublished briefs. All days move so that the territory's day becomes today; after that
 * it follows the calendar.
 */
export function rehearsedElements(elements: Elements, territoryId: string, today: IsoDay): Elements {
  const { asOf, ...territory } = elements.get(nodeKey('Territory', territoryId)) ?? {};
  const later = typeof asOf === 'string' ? Date.parse(today) - Date.parse(asOf) : 0;
  const made = new Map<string, Properties>();
  for (const [key, properties] of elements) {
    const { kind } = parseKey(key);
    if (kind === 'Territory' || kind === 'PEER_OF' || kind === 'PART_OF') continue;
    const moved = movedBy(later, kind === 'Fiche' ? unpublished(properties) : properties);
    made.set(kind === 'Declaration' ? keyOfDeclaration(moved) : key, moved);
  }
  made.set(nodeKey('Territory', territoryId), { ...territory, cohorts: [], rehearsal: true });
  return made;
}

const movedBy = (later: number, properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value !== 'string' || !DAYS.has(name) ? value : dayLater(value, later),
    ]),
  );

/** Moves a day; months and years stay as precise, and a time of day stays. */
function dayLater(written: string, later: number): string {
  const [day = ''] = written.split('T');
  const moved = new Date(Date.parse(day) + later).toISOString();
  return moved.slice(0, day.length) + written.slice(day.length);
}

const unpublished = ({ publishedOn: _, publishedTo: __, ...brief }: Properties): Properties => ({
  ...brief,
  status: 'draft',
});

const keyOfDeclaration = ({ cooperationId, actorId, on, voice }: Properties): string =>
  nodeKey(
    'Declaration',
    declarationId(
      String(cooperationId),
      String(actorId),
      String(on),
      voice === undefined ? voice : String(voice),
    ),
  );
