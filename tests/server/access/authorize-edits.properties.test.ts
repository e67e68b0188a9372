import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, effectiveEdits, mergeEdits } from '../../../model/elements/element-edits.ts';
import type { Edits } from '../../../model/elements/elements.ts';
import { RefusedError } from '../../../model/errors.ts';
import { contributionEdits } from '../../../model/questionnaire/questionnaire.ts';
import { authorizeEdits } from '../../../server/access/authorize-edits.ts';
import { OFTEN } from '../../support/longer.ts';
import { refusedByOwnEndpoint } from '../../support/own-endpoint.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';
import { type SharedScene, sharedScene } from '../../support/shared-graph.ts';

const isSpeaker = (role: string): boolean => role === 'participant' || role === 'rereader';

/** Applies a scene to the graph; undefined if the answers are impossible there. */
function said({ state, actorId, answers, role }: SharedScene): Edits | undefined {
  const speaking = { territoryId: 't0', workshopId: 'w', actorId, as: 'other', day: '2026-03-12' } as const;
  if (answers.screen !== 'organisation' && !state.has(`Actor:${actorId}`)) return undefined;
  try {
    return effectiveEdits(
      state,
      contributionEdits(state, { ...speaking, asWhole: role === 'rereader' }, answers),
    );
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

it(
  'whatever a contribution changes, its own endpoint would have allowed; nothing else is refused',
  OFTEN,
  () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(sharedScene(''), (scene) => {
        const { state, role, actorId, answers } = scene;
        const home = isSpeaker(role) ? ['t0'] : scene.home;
        const edits = said(scene);
        if (edits === undefined) return;
        const contribution = {
          territoryId: 't0',
          workshopId: 'w',
          actorId,
          answers: JSON.stringify(answers),
        };
        const all = mergeEdits(edits, new Map([['Contribution:x', contribution]]));
        const person = { role, territoryIds: [...home] };
        const judged = authorizeEdits(
          { person, speaksFor: isSpeaker(role) ? actorId : undefined },
          state,
          all,
        );
        const refused = refusedByOwnEndpoint({
          role,
          home,
          territoryId: 't0',
          actorId,
          before: state,
          after: applyEdits(state, edits),
        });
        const isHere = home.includes('t0');
        const acts = state.has(`Actor:${actorId}`) ? state.has(`ACTS_IN:${actorId}>t0`) : true;
        const isRereading = answers.screen === 'rereading';
        const mayAnswer = !isRereading || role === 'facilitator' || role === 'rereader';
        const mayTry = isHere && mayAnswer && (acts || !isSpeaker(role));
        const expected = !mayTry
          ? 'forbidden'
          : refused.length === 0
            ? 'allowed'
            : isSpeaker(role)
              ? 'waits'
              : 'forbidden';
        expect({ is: judged.is, refused }).toEqual({ is: expected, refused });
        const what = `${role} ${expected}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
      }),
      runs(PURE_RUNS, 15, PURE_RUNS / 4),
    );
    // It is a property of something: each of these was met often.
    const met = [
      'contributor allowed',
      'contributor forbidden',
      'facilitator allowed',
      'facilitator forbidden',
    ];
    const speakers = ['participant', 'rereader'].flatMap((role) =>
      ['allowed', 'waits', 'forbidden'].map((is) => `${role} ${is}`),
    );
    for (const what of [...met, ...speakers]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  },
);
