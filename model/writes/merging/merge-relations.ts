import { asSet, type Properties, propertiesOf } from '../../elements/elements.ts';
import { heardDays } from '../../elements/heard.ts';
import { earliest, joined, LONGEST_SOURCE, latest, listOf } from './merge-properties.ts';

const LONGEST_NOTE = 1000;
const LONGEST_BRINGS = 400;
const CARRIER_ROLES = ['support', 'contributor', 'lead'];

/** One relation that both had, to the same other end: what the one that stays has then. */
export const MERGE_BOTH = {
  /** It acts there since the first of the two, is on the map where either was, and was heard when either was last. */
  ACTS_IN: (kept: Properties, gone: Properties): Properties => {
    // The visible position stays: its own, or the other's if only that was on the map.
    const stands = kept.onMap !== true && gone.onMap === true ? gone : kept;
    return propertiesOf({
      ...kept,
      since: earliest(kept.since, gone.since),
      main: kept.main === true || gone.main === true ? true : (kept.main ?? gone.main),
      onMap: kept.onMap === true || gone.onMap === true,
      x: stands.x ?? kept.x ?? gone.x,
      y: stands.y ?? kept.y ?? gone.y,
      placed: stands.x === undefined ? (kept.placed ?? gone.placed) : stands.placed,
      landId: stands.landId ?? kept.landId ?? gone.landId,
      ...Object.fromEntries(heardDays().map((on) => [on, latest(kept[on], gone[on])])),
    });
  },
  /** The stronger role, every role around the table, all that shows it. */
  CARRIES: (kept: Properties, gone: Properties): Properties => {
    const stronger = CARRIER_ROLES.indexOf(String(gone.role)) > CARRIER_ROLES.indexOf(String(kept.role));
    const roles = asSet([...listOf(kept.tableRoles), ...listOf(gone.tableRoles)]);
    return propertiesOf({
      ...kept,
      role: stronger ? gone.role : kept.role,
      tableRoles: kept.tableRoles === undefined && gone.tableRoles === undefined ? undefined : roles,
      since: earliest(kept.since, gone.since),
      evidence: joined(kept.evidence, gone.evidence, LONGEST_SOURCE),
    });
  },
  NEEDS: (kept: Properties, gone: Properties): Properties => mergeResource(kept, gone),
  OFFERS: (kept: Properties, gone: Properties): Properties => mergeResource(kept, gone),
  MEMBER_OF: (kept: Properties, gone: Properties): Properties =>
    propertiesOf({
      since: kept.since ?? gone.since,
      source: joined(kept.source, gone.source, LONGEST_SOURCE),
    }),
  /** On a brief: both bring what either brought, and it carries what either carried. */
  BRINGS: (kept: Properties, gone: Properties): Properties =>
    propertiesOf({
      text: joined(kept.text, gone.text, LONGEST_BRINGS),
      lead: kept.lead === true || gone.lead === true ? true : undefined,
    }),
};

/** Merges two needs of one resource: both notes, the theme of the remaining one. */
const mergeResource = (kept: Properties, gone: Properties): Properties =>
  propertiesOf({
    themeId: kept.themeId ?? gone.themeId,
    note: joined(kept.note, gone.note, LONGEST_NOTE),
  });
