import type { AbsentFromTheMapWords } from '../../../readings/gaps/absent-from-the-map.ts';
import type { GapTexts } from '../../../readings/gaps/define-gap.ts';

export const absentFromTheMap: GapTexts<AbsentFromTheMapWords> = {
  title: 'Absent',
  question: 'Who is not here and should be? Who can invite them?',
  when: 'On a map of five actors or more, a family or a role around the table has nobody.',
  reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
    const has = say.agree(havingIds, 'has some', 'have some');
    const parts = [
      ...(families.length > 0 ? [`nobody is noted for ${say.either(families.map(say.family))}`] : []),
      ...(roles.length > 0
        ? [
            `nobody is noted as ${say.either(roles.map(say.tableRole))}` +
              (havingIds.length > 0 ? `, though ${say.actors(havingIds, 2)} ${has}` : ''),
          ]
        : []),
      ...(unheardIds.length > 0
        ? [`${say.actors(unheardIds)} ${say.agree(unheardIds, 'has', 'have')} not answered yet`]
        : []),
    ];
    return `Of ${actors} actors, ${parts.join('; ')}.`;
  },
};
