import type { FormerLevel } from '../contract/former-level.ts';
import { Intensity } from '../contract/vocabulary.ts';
import { agreedIntensity, declaredBy } from '../elements/cooperation-state.ts';
import type { IsoDay } from '../elements/day.ts';
import type { CooperationFact } from '../elements/facts.ts';
import { withoutFormerRule } from '../elements/former-rule.ts';

/**
 * Lists the cooperations whose words count by the former rule (decision 61) where today's gives another level on this
 * day, to the link or to a party.
 */
export const formerLevels = (cooperations: readonly CooperationFact[], day: IsoDay): FormerLevel[] =>
  cooperations.flatMap((cooperation) => {
    if (cooperation.declarations.every((one) => one.perVoice === undefined)) return [];
    const declarations = cooperation.declarations.map(withoutFormerRule);
    const words = cooperation.parties.flatMap(({ actorId }) => {
      const level = declaredBy(cooperation.declarations, actorId, day);
      const next = declaredBy(declarations, actorId, day);
      return level === undefined || level === next ? [] : [wordOf(actorId, level, next)];
    });
    if (words.length === 0) return [];
    return {
      cooperationId: cooperation.id,
      level: Intensity.parse(agreedIntensity(cooperation, day)),
      next: Intensity.parse(agreedIntensity({ ...cooperation, declarations }, day)),
      words,
    };
  });

const wordOf = (actorId: string, level: number, next: number | undefined): FormerLevel['words'][number] => ({
  actorId,
  level: Intensity.parse(level),
  ...(next === undefined ? {} : { next: Intensity.parse(next) }),
});
