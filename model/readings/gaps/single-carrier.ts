import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { Speaker } from './speaker.ts';

interface Words {
  readonly commitmentId: string;
  readonly carrierId: string;
  readonly carried: number;
  readonly pivot: boolean;
}

const MANY_COMMITMENTS = 5;

/** A commitment that would stand alone if its one carrier stopped. */
export const singleCarrier = defineGap<Words>({
  rule: 'single-carrier',
  delicate: false,
  needsHearing: false,
  sizeFigure: 'carried',
  find: (context) => {
    const pivots = new Set(context.cutPoints.map(({ actorId }) => actorId));
    const sure = context.halfHeard('commitments');
    return context.commitments.flatMap(({ id: commitmentId, carrierIds: [carrierId, ...others] }) => {
      if (carrierId === undefined || others.length > 0) return [];
      const carried = context.carriedBy(carrierId).length;
      const pivot = pivots.has(carrierId);
      return {
        subject: [commitmentId],
        severity: pivot || carried > MANY_COMMITMENTS ? 3 : 2,
        sure,
        evidence: () => ({ actorIds: [carrierId], commitmentIds: [commitmentId] }),
        figures: { carried, pivot },
        cause: carriedAlone(carrierId),
        words: { commitmentId, carrierId, carried, pivot },
      };
    });
  },
  texts: {
    fr: {
      title: fr`Engagement porté par un seul`,
      question: fr`Si vous deviez passer le relais demain, à qui ?`,
      when: fr`Un engagement ouvert du territoire n'a qu'un porteur.`,
      reason: (words, say) => sayInFrench([words], say),
      together: sayInFrench,
    },
    en: {
      title: 'Commitment carried by one alone',
      question: 'If you had to hand it over tomorrow, to whom?',
      when: 'An open commitment of the territory has one carrier only.',
      reason: (words, say) => sayInEnglish([words], say),
      together: sayInEnglish,
    },
  },
});

/** What it comes from: all the others that this one carries alone come from it too. */
export const carriedAlone = (carrierId: string): string => `alone:${carrierId}`;

/** What all of them share: they are of one carrier. */
function theOne([first]: readonly Words[]): Words {
  if (first === undefined) throw new Error('Nothing to say');
  return first;
}

/** All that one actor alone carries; what else rests on it comes after. */
function sayInFrench(all: readonly Words[], say: Speaker): string {
  const { carrierId, carried, pivot } = theOne(all);
  const more = carried > all.length;
  const rest = [
    ...(more ? [`${say.agree([carrierId], 'porte', 'portent')} ${carried} engagements ici`] : []),
    ...(pivot ? [fr`${say.agree([carrierId], 'tient', 'tiennent')} aussi d'autres acteurs ensemble`] : []),
  ];
  return (
    fr`${say.commitments(all.map(({ commitmentId }) => commitmentId))} ${all.length === 1 ? fr`n'a` : fr`n'ont`} qu'un porteur noté, ${say.actor(carrierId)}` +
    (rest.length === 0 ? '.' : fr`, qui ${say.list(rest)}.`)
  );
}

function sayInEnglish(all: readonly Words[], say: Speaker): string {
  const { carrierId, carried, pivot } = theOne(all);
  const rest = [
    ...(carried > all.length ? [`carries ${carried} commitments here`] : []),
    ...(pivot ? ['also holds other actors together'] : []),
  ];
  return (
    `${say.commitments(all.map(({ commitmentId }) => commitmentId))} ${all.length === 1 ? 'has' : 'have'} one carrier noted only, ${say.actor(carrierId)}` +
    (rest.length === 0 ? '.' : `, which ${say.list(rest)}.`)
  );
}
