import { z } from 'zod';
import { Id, Label } from '../../model/contract/primitives.ts';
import { Reference } from '../../model/contract/reference.ts';
import { readChecked } from './read-checked.ts';

const { shape } = Reference;

const Actors = z.strictObject({
  families: shape.families,
  tableRoles: shape.tableRoles,
  scales: shape.scales,
  charterRelations: shape.charterRelations,
  territoryLevels: shape.territoryLevels,
});
const Cooperations = z.strictObject({
  natures: shape.natures,
  formalities: shape.formalities,
  statuses: shape.statuses,
  intensities: shape.intensities,
  channels: shape.channels,
  partyRoles: shape.partyRoles,
});
const Commitments = z.strictObject({
  carrierRoles: shape.carrierRoles,
  horizons: shape.horizons,
  commitmentStatuses: shape.commitmentStatuses,
  commitmentFrames: shape.commitmentFrames,
  gapStatuses: shape.gapStatuses,
});
const Themes = z.strictObject({ themes: shape.themes, resources: shape.resources });
const Charter = z.strictObject({
  charterVersion: z.string().min(1),
  reference: z.string().min(1),
  items: z.array(z.strictObject({ id: Id, code: z.string().min(1), label: Label })).min(1),
});

const LIMITS: Reference['limits'] = {
  bodyBytes: 1024 * 1024,
  pageSize: 100,
  maxPageSize: 500,
  suggestions: 50,
  proposedGaps: 5,
};

/** Reads the vocabulary that ships as data under `fixtures/reference`, with the catalogue of gaps. */
export function loadReference(gaps: Reference['gaps']): Reference {
  return Reference.parse({
    ...readChecked('reference/actors.yaml', Actors),
    ...readChecked('reference/cooperations.yaml', Cooperations),
    ...readChecked('reference/commitments.yaml', Commitments),
    ...readChecked('reference/themes.yaml', Themes),
    charterItems: loadCharterItems(),
    gaps,
    limits: LIMITS,
  });
}

function loadCharterItems(): Reference['charterItems'] {
  const { items, charterVersion, reference } = readChecked('reference/charter.yaml', Charter);
  return items.map((item) => ({
    ...item,
    text: item.label.fr,
    origin: 'charter',
    charterVersion,
    reference,
    horizon: 'star',
    status: 'open',
    themes: [],
    carriers: [],
    version: 1,
  }));
}
