import type { GapMarksByRule } from '../../readings/gaps/gap-rules.ts';

/**
 * Mark of each rule on the map: at most six words next to names and numbers, readable from the back of a
 * room.
 */
export const englishGapMarks: GapMarksByRule = {
  'unlinked-actor': () => 'No link noted yet',
  'uncarried-commitment': ({ commitmentId }, say) => `${say.commitmentTitle(commitmentId)}: no carrier yet`,
  'scattered-carriers': ({ commitmentId, carriers, groups }, say) =>
    groups.length === carriers
      ? `${say.commitmentTitle(commitmentId)}: ${carriers} carriers, no link noted`
      : `${say.commitmentTitle(commitmentId)}: ${carriers} carriers in ${groups.length} groups`,
  'single-carrier': ({ commitmentId }, say) => `${say.commitmentTitle(commitmentId)}: a single carrier`,
  'commitment-without-action': ({ commitmentId }, say) =>
    `${say.commitmentTitle(commitmentId)}: no common action`,
  'missing-table-role': ({ commitmentId, missing }, say) =>
    `${say.commitmentTitle(commitmentId)}: ${say.count(missing.length, 'role', 'roles')} with nobody`,
  'families-apart': ({ families, observed }, say) =>
    `${say.list(families.map((family) => say.familyTitle(family)))}: ${say.count(observed, 'link noted', 'links noted', 'no link noted')}`,
  'lands-apart': ({ observed, expected }, say) =>
    `Few links: ${say.count(observed, 'noted', 'noted', 'none noted')}, ${expected} expected`,
  'mostly-funding': () => 'Local authorities, social economy: mostly funding',
  'theme-without-family': ({ themeId, missing }, say) =>
    missing.length > 1
      ? `${say.themeTitle(themeId)}: neither authority nor social economy`
      : `${say.themeTitle(themeId)}: no ${missing[0] === 'social_economy' ? 'social economy' : 'local authority'}`,
  'themes-in-silos': ({ themeIds: [a, b] }, say) =>
    `${say.themeTitle(a)} and ${say.inside(say.themeTitle(b))}: nothing in common`,
  'pivot-actor': ({ cutOffIds: { length } }, say) =>
    length === 1
      ? 'One actor joined through another'
      : `${say.count(length, 'actor', 'actors')} joined through a single other`,
  'single-bridge': ({ body, sizes: [, smaller] }, say) =>
    `${smaller === 1 ? 'One actor on' : say.count(smaller, 'actor hangs on', 'actors hang on')} a single ${body ? 'cooperation' : 'link'}`,
  'differing-views': () => 'A link seen differently',
  'sleeping-link': () => 'Where does this link stand?',
  'unmet-need': ({ need, offers }, say) =>
    offers.length > 0
      ? `${say.resource(need.resourceId)}: one need, one offer`
      : `${say.resource(need.resourceId)}: a need without answer`,
  'overdue-promise': () => 'A promise to take up again',
  'nobody-tends': () => 'Who takes care of the cooperation?',
  'absent-from-the-map': ({ families, roles }, say) => {
    const [family] = families;
    if (family !== undefined && families.length === 1) return `${say.familyTitle(family)}: nobody yet`;
    if (families.length > 1) return `${families.length} families of actors absent`;
    return roles.length > 0
      ? `${say.count(roles.length, 'role', 'roles')} with nobody around the table`
      : 'Who is not here?';
  },
  'lone-territory': () => 'No peer territory noted',
};
