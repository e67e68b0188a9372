import type { GapStatus } from '../../contract/vocabulary.ts';

/** Labels of the answers of a room to a question in words. */
export const englishGapStatuses: Readonly<Record<GapStatus, string>> = {
  open: 'open',
  accepted: 'A choice we stand by',
  handled: 'Already dealt with',
  contested: 'We disagree',
  to_ask: 'To ask absent actors',
};
