import { z } from 'zod';
import { Brief, BriefParty, BriefRecipient, BriefStatus } from '../../model/contract/brief.ts';
import { Day, PartialDate } from '../../model/contract/primitives.ts';
import { CooperationStatus } from '../../model/contract/vocabulary.ts';
import type { StoredBrief } from '../../model/readings/briefs/stored-brief.ts';
import { defineQuery, stored } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';

const flag = z.boolean().optional();

const Stored = z.object({
  ...Brief.omit({ proposedRules: true, withheld: true, fictional: true, day: true }).shape,
  status: BriefStatus,
  territory: stored(Brief.shape.territory.extend({ asOf: Day.optional(), fictional: flag })),
  publishedTo: z.array(z.object({ id: z.string(), name: z.string() })),
  cooperation: stored(
    Brief.shape.cooperation.omit({ state: true }).extend({
      status: CooperationStatus,
      recordedOn: PartialDate.optional(),
      fictional: flag,
      private: flag,
      serves: z.array(stored(z.object({ code: z.string().optional(), text: z.string() }))),
    }),
  ),
  parties: z.array(stored(BriefParty.extend({ lead: flag, private: flag, withdrawn: z.boolean() }))),
});

const ListBriefs = defineQuery({
  file: 'fiches/list-fiches.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), id: z.string().nullable() }),
  row: z.object({ fiche: stored(Stored) }),
});

const ListRecipients = defineQuery({
  file: 'fiches/list-recipients.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), territoryIds: z.array(z.string()).nullable() }),
  row: BriefRecipient,
});

/** Lists the briefs of a territory and those published to it, newest first. */
export const listFiches = async (reader: Reader, territoryId: string): Promise<StoredBrief[]> =>
  (await readRows(reader, ListBriefs, { territoryId, id: null })).map(({ fiche }) => fiche);

/** Reads a brief from its territory, or from one that it is published to; undefined when there is none. */
export const readFiche = async (
  reader: Reader,
  territoryId: string,
  id: string,
): Promise<StoredBrief | undefined> => (await readRows(reader, ListBriefs, { territoryId, id }))[0]?.fiche;

/** Lists the territories to which a territory's briefs may be published, its peers first. */
export const listRecipients = (
  reader: Reader,
  territoryId: string,
  territoryIds: readonly string[] | null,
): Promise<BriefRecipient[]> =>
  readRows(reader, ListRecipients, { territoryId, territoryIds: territoryIds && [...territoryIds] });
