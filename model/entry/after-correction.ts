import type { Correction } from './alike.ts';
import { type Said, sameWho, turned } from './facts.ts';
import type { Who } from './mark-line.ts';

/** Returns the context of a line once a correction changed its link. */
export function afterCorrection(mentions: Said, correction: Correction): Said {
  if (correction.op === 'own') return { ...mentions, subjects: correction.fact.who, own: correction.fact };
  const { link } = mentions;
  if (link === undefined) return mentions;
  const swap = (some: readonly Who[], old: Who, by: Who): Who[] =>
    some.map((one) => (sameWho(one, old) ? by : one));
  switch (correction.op) {
    case 'swap': {
      const { old, by } = correction;
      return {
        ...mentions,
        subjects: swap(mentions.subjects, old, by),
        objects: swap(mentions.objects, old, by),
        link: {
          ...link,
          from: swap(link.from, old, by),
          to: swap(link.to, old, by),
          members: swap(link.members, old, by),
        },
      };
    }
    case 'nature':
      return {
        ...mentions,
        link: { ...(correction.givers === undefined ? link : turned(link)), nature: correction.nature },
      };
    case 'again':
      return { ...mentions, link: correction.link };
    case 'all':
      return correction.of.reduce(afterCorrection, mentions);
    case 'add': {
      const side = correction.role ?? 'members';
      return { ...mentions, link: { ...link, [side]: [...link[side], correction.who] } };
    }
    case 'drop': {
      const without = (some: readonly Who[]): Who[] => some.filter((one) => !sameWho(one, correction.who));
      const { from, to, members } = link;
      const left = { from: without(from), to: without(to), members: without(members) };
      return {
        ...mentions,
        subjects: without(mentions.subjects),
        objects: without(mentions.objects),
        link: { ...link, ...left },
      };
    }
    case 'end':
      return { ...mentions, stopped: link };
    case 'status':
      return { ...mentions, stopped: correction.status === 'dormant' ? link : undefined };
    case 'reverse':
      return {
        ...mentions,
        subjects: mentions.objects,
        objects: mentions.subjects,
        link: turned(link),
      };
    default:
      return mentions;
  }
}
