import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { NobodyTendsWords } from '../../../readings/gaps/nobody-tends.ts';

export const nobodyTends: GapTexts<NobodyTendsWords> = {
  title: 'Who takes care of the cooperation?',
  question: 'Who takes care of the cooperation itself, and with what means?',
  when: 'Five carriers or more, and no actor that supports at least half of them.',
  reason: ({ carriers, best }, say) =>
    best === null
      ? `${carriers} actors carry commitments, and nobody is noted as supporting them.`
      : `${carriers} actors carry commitments; the widest support, that ${say.of(best.actorId)}, reaches ${best.reached} of ${best.others}.`,
};
