import { z } from 'zod';
import { MinutesSentence, type MinutesSentenceInput } from '../../contract/workshop.ts';
import { nodeKey, propertiesOf } from '../../elements/elements.ts';
import { scopeOf } from '../../elements/touched.ts';
import type { Plan } from '../plan.ts';
import { requireNode } from '../require.ts';
import { requireHere, type WorkshopPlace } from './edit-workshop.ts';

const Corrections = z.array(MinutesSentence);

/** Reads the corrected sentences of a workshop, as stored. */
export const correctionsIn = (stored: unknown): MinutesSentence[] =>
  typeof stored === 'string' ? Corrections.parse(JSON.parse(stored)) : [];

/** A sentence by its address, and what is written there. */
export interface SentenceCorrected extends WorkshopPlace {
  readonly sentenceId: string;
  readonly input: MinutesSentenceInput;
  /** Throws: somebody else corrected the sentence meanwhile. */
  stale(): never;
}

/** Corrects one sentence of the minutes, or lets it follow the map again. */
export const correctMinutes = ({
  territoryId,
  workshopId,
  sentenceId,
  input,
  stale,
}: SentenceCorrected): Plan => ({
  type: 'workshop.updated',
  subjectId: workshopId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ workshops: [workshopId] })],
  changes: ({ state, now }) => {
    const present = requireNode(state, 'Workshop', workshopId);
    requireHere(present, territoryId, workshopId);
    const all = correctionsIn(present.corrections);
    const known = all.find(({ id }) => id === sentenceId);
    const { text, was, version } = input;
    if ((known?.version ?? 0) !== version) stale();
    const others = all.filter(({ id }) => id !== sentenceId);
    const next =
      text === null
        ? others
        : [...others, { id: sentenceId, text, was, at: now.toISOString(), version: version + 1 }];
    return new Map([
      [
        nodeKey('Workshop', workshopId),
        propertiesOf({ ...present, corrections: next.length === 0 ? undefined : JSON.stringify(next) }),
      ],
    ]);
  },
});
