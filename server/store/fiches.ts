import { z } from 'zod';
import { Fiche, FicheParty, FicheRecipient, FicheStatus } from '../../model/contract/fiche.ts';
import { Day, SaidDay } from '../../model/contract/primitives.ts';
import { CooperationStatus } from '../../model/contract/vocabulary.ts';
import type { StoredFiche } from '../../model/readings/fiches/stored-fiche.ts';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';
import { stored } from './stored.ts';

const flag = z.boolean().optional();

const Stored = z.object({
  ...Fiche.omit({ proposedRules: true, withheld: true, fictional: true, day: true }).shape,
  status: FicheStatus,
  territory: stored(Fiche.shape.territory.extend({ asOf: Day.optional(), fictional: flag })),
  publishedTo: z.array(z.object({ id: z.string(), name: z.string() })),
  cooperation: stored(
    Fiche.shape.cooperation.omit({ state: true }).extend({
      status: CooperationStatus,
      recordedOn: SaidDay.optional(),
      fictional: flag,
      private: flag,
      serves: z.array(stored(z.object({ code: z.string().optional(), text: z.string() }))),
    }),
  ),
  parties: z.array(stored(FicheParty.extend({ lead: flag, private: flag, withdrawn: z.boolean() }))),
});

const ListFiches = defineQuery({
  file: 'fiches/list-fiches.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), id: z.string().nullable() }),
  row: z.object({ fiche: stored(Stored) }),
});

const ListRecipients = defineQuery({
  file: 'fiches/list-recipients.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), territoryIds: z.array(z.string()).nullable() }),
  row: FicheRecipient,
});

/** Lists the fiches of a territory and those published to it, the latest first. */
export const listFiches = async (reader: Reader, territoryId: string): Promise<StoredFiche[]> =>
  (await readRows(reader, ListFiches, { territoryId, id: null })).map(({ fiche }) => fiche);

/** Reads a fiche from its territory, or from one that it is published to; undefined when there is none. */
export const readFiche = async (
  reader: Reader,
  territoryId: string,
  id: string,
): Promise<StoredFiche | undefined> => (await readRows(reader, ListFiches, { territoryId, id }))[0]?.fiche;

/** Lists the territories that fiches of a territory may be published to, its peers first. */
export const listRecipients = (
  reader: Reader,
  territoryId: string,
  territoryIds: readonly string[] | null,
): Promise<FicheRecipient[]> =>
  readRows(reader, ListRecipients, { territoryId, territoryIds: territoryIds && [...territoryIds] });
