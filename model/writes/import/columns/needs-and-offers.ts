import { listedIn, looseUse } from '../grid/heading-words.ts';
import { needOrOfferColumn } from '../grid/told-by-cells.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';

/** Assigns the column of the thing in a table that marks needs and offers. */
export function withThing(uses: (string | null)[], table: Table): void {
  const which = needOrOfferColumn(table);
  if (which < 0) {
    withWho(uses, table);
    return;
  }
  uses[which] = 'omit';
  const named = table.headings.findIndex(
    (heading, i) => uses[i] === null && looseUse('actors', heading) === 'name',
  );
  if (!uses.includes('actor') && named >= 0) uses[named] = 'actor';
  const columnOf = (sign: RegExp): number =>
    table.headings.findIndex((heading, i) => i !== which && sign.test(plainKey(heading)));
  const thing = columnOf(THING);
  if (thing < 0) return;
  const sort = columnOf(SORT);
  if (sort < 0) uses[thing] = 'resource';
  else [uses[sort], uses[thing]] = ['resource', 'note'];
}

/** Assigns « Qui » and « Quoi » of a sheet that is named after needs or offers. */
function withWho(uses: (string | null)[], table: Table): void {
  if (listedIn(table.name) === undefined) return;
  const columnOf = (sign: RegExp): number =>
    table.headings.findIndex((heading, i) => (uses[i] ?? null) === null && sign.test(plainKey(heading)));
  const [thing, who] = [columnOf(THING), columnOf(WHO)];
  if (!uses.includes('resource') && thing >= 0) uses[thing] = 'resource';
  if (!uses.includes('actor') && who >= 0 && who !== thing) uses[who] = 'actor';
}

const WHO =
  /^(?:qui|who|nom|structure|organi[sz]ation|organisme|acteur|association|par|de|chez|wer|name|demandeur|proposant)$/;

const THING =
  /^(?:intitule|designation|libelle|objet|quoi|what|description|detail|titre|annonce|item|besoin|offre|need|offer|ressource)$/;

const SORT = /^(?:categorie|category|type|famille|sorte|kind)$/;
