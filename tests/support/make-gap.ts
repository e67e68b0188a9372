import type { Gap } from '../../model/contract/gap.ts';

export type GapPart = Omit<Partial<Gap>, 'evidence'> & { readonly evidence?: Partial<Gap['evidence']> };

/** Builds a question in the form of the API: open, on no screen, without evidence by default. */
export const makeGap = (part: GapPart): Gap => ({
  rule: 'unlinked-actor',
  key: 'a',
  title: '',
  severity: 2,
  confidence: 'sure',
  reason: '',
  question: '',
  status: 'open',
  shown: null,
  delicate: false,
  changed: false,
  introducerIds: [],
  figures: {},
  ...part,
  evidence: {
    actorIds: [],
    cooperationIds: [],
    commitmentIds: [],
    themeIds: [],
    missingPairs: [],
    ...part.evidence,
  },
});
