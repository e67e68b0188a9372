import type { GapMarksByRule } from '../../readings/gaps/gap-rules.ts';
import { fr } from '../french.ts';

/**
 * Mark of each rule on the map: at most six words next to names and numbers, readable from the back of a
 * room.
 */
export const frenchGapMarks: GapMarksByRule = {
  'unlinked-actor': () => fr`Pas encore de lien noté`,
  'uncarried-commitment': ({ commitmentId }, say) =>
    fr`${say.commitmentTitle(commitmentId)} : pas encore de porteur`,
  'scattered-carriers': ({ commitmentId, carriers, groups }, say) =>
    groups.length === carriers
      ? fr`${say.commitmentTitle(commitmentId)} : ${carriers} porteurs, aucun lien noté`
      : fr`${say.commitmentTitle(commitmentId)} : ${carriers} porteurs en ${groups.length} groupes`,
  'single-carrier': ({ commitmentId }, say) => fr`${say.commitmentTitle(commitmentId)} : un seul porteur`,
  'commitment-without-action': ({ commitmentId }, say) =>
    fr`${say.commitmentTitle(commitmentId)} : aucune action commune`,
  'missing-table-role': ({ commitmentId, missing }, say) =>
    fr`${say.commitmentTitle(commitmentId)} : ${say.count(missing.length, 'rôle', 'rôles')} sans personne`,
  'families-apart': ({ families, observed }, say) =>
    fr`${say.list(families.map((family) => say.familyTitle(family)))} : ${say.count(observed, 'lien noté', 'liens notés', 'aucun lien noté')}`,
  'lands-apart': ({ observed, expected }, say) =>
    fr`Peu de liens : ${say.count(observed, 'noté', 'notés', 'aucun noté')}, ${expected} attendus`,
  'mostly-funding': () => fr`Collectivités et ESS : surtout des financements`,
  'theme-without-family': ({ themeId, missing }, say) =>
    missing.length > 1
      ? fr`${say.themeTitle(themeId)} : sans collectivité ni ESS`
      : fr`${say.themeTitle(themeId)} : sans ${missing[0] === 'social_economy' ? 'ESS' : 'collectivité'}`,
  'themes-in-silos': ({ themeIds: [a, b] }, say) =>
    fr`${say.themeTitle(a)} et ${say.inside(say.themeTitle(b))} : rien en commun`,
  'pivot-actor': ({ cutOffIds: { length } }, say) =>
    length === 1
      ? fr`Un acteur relié par un autre`
      : fr`${say.count(length, 'acteur relié', 'acteurs reliés')} par un seul autre`,
  'single-bridge': ({ body, sizes: [, smaller] }, say) =>
    fr`${smaller === 1 ? 'Un acteur,' : say.count(smaller, 'acteur tient à', 'acteurs tiennent à')} ${body ? 'une seule coopération' : 'un seul lien'}`,
  'differing-views': () => fr`Un lien vu différemment`,
  'sleeping-link': () => fr`Où en est ce lien ?`,
  'unmet-need': ({ need, offers }, say) =>
    offers.length > 0
      ? fr`${say.resource(need.resourceId)} : un besoin, une offre`
      : fr`${say.resource(need.resourceId)} : un besoin sans réponse`,
  'overdue-promise': () => fr`Une promesse à reprendre`,
  'nobody-tends': () => fr`Qui prend soin de la coopération ?`,
  'absent-from-the-map': ({ families, roles }, say) => {
    const [family] = families;
    if (family !== undefined && families.length === 1)
      return fr`${say.familyTitle(family)} : encore personne`;
    if (families.length > 1) return fr`${families.length} familles d’acteurs absentes`;
    return roles.length > 0
      ? fr`${say.count(roles.length, 'rôle', 'rôles')} sans personne à table`
      : fr`Qui n'est pas là ?`;
  },
  'lone-territory': () => fr`Aucun territoire pair noté`,
};
