import type { BriefPatch, NewBrief } from '../../contract/brief.ts';
import {
  asSet,
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from '../../elements/elements.ts';
import { patchProperties } from '../merge-patch.ts';
import { BriefExistsError, NotAPartyError, PersonalContactError } from './brief-errors.ts';

/** Creates the brief of a cooperation: a draft, one a cooperation and territory. */
export function newBrief(
  state: Elements,
  territoryId: string,
  id: string,
  { cooperationId, rules = [], ...words }: Omit<NewBrief, 'id'>,
): Edits {
  for (const [key, brief] of state)
    if (
      key.startsWith('Fiche:') &&
      brief.territoryId === territoryId &&
      brief.cooperationId === cooperationId
    )
      throw new BriefExistsError(cooperationId);
  refusePersonal(words.contact);
  const made = { ...words, territoryId, cooperationId, rules: asSet(rules), status: 'draft', version: 1 };
  return new Map([[nodeKey('Fiche', id), propertiesOf(withoutEmpty(made))]]);
}

/** Returns the edits of a brief: its own texts, the parties' contributions, the lead. */
export function briefEdits(
  state: Elements,
  id: string,
  { brings = {}, leadId, rules, ...words }: BriefPatch,
): Edits {
  const present = state.get(nodeKey('Fiche', id)) ?? {};
  refusePersonal(words.contact ?? undefined);
  const fields = { ...words, ...(rules !== undefined && { rules: asSet(rules ?? []) }) };
  const edits = new Map<string, Properties | null>([
    [nodeKey('Fiche', id), patchProperties(present, withoutEmpty(fields, null))],
  ]);
  const parties = partiesOf(state, String(present.cooperationId));
  const named: [string, string][] = Object.keys(brings).map((actorId) => [`brings.${actorId}`, actorId]);
  if (leadId !== undefined && leadId !== null) named.push(['leadId', leadId]);
  const strangers = named.filter(([, actorId]) => !parties.includes(actorId));
  if (strangers.length > 0) throw new NotAPartyError(strangers);
  for (const actorId of parties) {
    const key = relationshipKey('BRINGS', actorId, id);
    const known = state.get(key);
    const text = actorId in brings ? brings[actorId] || undefined : known?.text;
    const lead = leadId === undefined ? known?.lead : actorId === leadId ? true : undefined;
    const next = propertiesOf({ text, lead });
    if (Object.keys(next).length > 0) edits.set(key, next);
    else if (known !== undefined) edits.set(key, null);
  }
  return edits;
}

/** Lists the parties that may be named: private ones are on no brief. */
const partiesOf = (state: Elements, cooperationId: string): string[] =>
  [...state.keys()].flatMap((key) => {
    const [, actorId = '', to] = /^PARTY_TO:([^>]+)>(.*)$/.exec(key) ?? [];
    return to === cooperationId && state.get(nodeKey('Actor', actorId))?.private !== true ? [actorId] : [];
  });

/** An address of one's own, or a telephone number: a brief is read far away, and for years. */
const PERSONAL = /@|(?:\d[\s.\-/()]*){8,}/;

function refusePersonal(contact: string | undefined): void {
  if (contact !== undefined && PERSONAL.test(contact)) throw new PersonalContactError();
}

/** Removes texts that became empty. */
const withoutEmpty = (
  words: Readonly<Record<string, unknown>>,
  instead: null | undefined = undefined,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value === '' ? instead : value]));
