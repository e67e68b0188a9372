import { expect, it } from 'vitest';
import { countOwnWaiting, type PendingEdit } from '../../client/state/outbox/outbox.ts';

const edit = (more: Partial<PendingEdit>): PendingEdit => ({
  ...{ key: 'k', name: 'addActor', territoryId: 't', params: {}, status: 'waiting', sent: false },
  ...more,
});

it('counts the edits of a person that no server has, without confirmed ones and those of the page itself', () => {
  expect(countOwnWaiting([edit({}), edit({ status: 'sending' })])).toBe(2);
  expect(countOwnWaiting([edit({ status: 'confirmed' }), edit({ byItself: true })])).toBe(0);
});
