import type { GapTextsByRule } from '../../readings/gaps/gap-rules.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';
import { byCommitments, type MissingTableRoleWords } from '../gaps/missing-table-role.ts';
import { firstOf } from '../gaps/pivot-actor.ts';
import { all, allAlone, sayGroups } from '../gaps/scattered-carriers.ts';
import { sayDue } from './gaps/due.ts';
import { fromLevel } from './gaps/from-level.ts';
import { singleCarrier } from './gaps/single-carrier.ts';
import { sleepingLink } from './gaps/sleeping-link.ts';
import { unmetNeed } from './gaps/unmet-need.ts';
import { theDay } from './when.ts';

function sayInFrench(all: readonly MissingTableRoleWords[], say: Speaker): string {
  const told = byCommitments(all, say).map(
    ({ roles, commitments }) => fr`comme ${roles} autour de ${commitments}`,
  );
  return fr`Personne n'est noté ${told.join(', ni ')}.`;
}

const FAMILY_OF = {
  local_authority: 'la famille des collectivités',
  social_economy: 'la famille de l’ESS',
};

/** Adds to a sentence the level from which links are counted, if weaker links would contradict it. */
const counting = (level: number | null, sentence: string): string =>
  level === null
    ? sentence
    : fr`Si l'on ne compte que les liens${fromLevel(level)}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Texts of each rule, in the order of the rules. */
export const frenchGaps: GapTextsByRule = {
  'unlinked-actor': {
    title: fr`Pas encore de lien noté ici`,
    question: fr`Avec qui, ici, auriez-vous envie d'avancer ?`,
    when: fr`Un acteur local ou intercommunal de la carte n'a aucun lien, même léger, avec un autre.`,
    reason: ({ actorId, others, signatory, carried }, say) => {
      const and = say.list([
        ...(signatory ? [say.agree([actorId], 'a signé la Charte', 'ont signé la Charte')] : []),
        ...(carried > 0
          ? [`${say.agree([actorId], 'porte', 'portent')} ${say.count(carried, 'engagement', 'engagements')}`]
          : []),
      ]);
      return (
        say.actor(actorId) +
        (and === '' ? '' : fr`, qui ${and},`) +
        fr` ${say.agree([actorId], fr`n'a`, fr`n'ont`)} encore aucun lien noté avec ${others === 1 ? fr`l'autre acteur` : fr`les ${others} autres acteurs`} de la carte.`
      );
    },
  },
  'uncarried-commitment': {
    title: fr`Engagement sans porteur`,
    question: fr`Qui, dans la salle, peut tenir cet engagement, même modestement ? Faut-il le garder ?`,
    when: fr`Un engagement ouvert du territoire n'a aucun porteur sur la carte.`,
    reason: ({ commitmentId, step, dueOn, day }, say) =>
      fr`Aucun porteur n'est noté sur la carte pour ${say.commitment(commitmentId)}` +
      (step ? fr`, une étape concrète` : '') +
      `${sayDue(dueOn, day, say)}.`,
  },
  'scattered-carriers': {
    title: fr`Porteurs à relier`,
    question: fr`Vous portez tous cet engagement : que pourriez-vous faire à deux ou trois ?`,
    when: fr`Les porteurs d'un engagement forment plusieurs groupes qu'aucune coopération à son sujet ne relie, ni directement ni par un partenaire commun.`,
    reason: (words, say) =>
      allAlone(words)
        ? words.supporters === 0
          ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs ; aucune coopération notée à ce sujet ne les relie.`
          : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; aucune coopération notée à ce sujet ne relie les ${words.carriers} qui le mènent ou y contribuent.`
        : words.supporters === 0
          ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs, en ${words.groups.length} groupes que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`
          : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; les ${words.carriers} qui le mènent ou y contribuent forment ${words.groups.length} groupes, que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`,
  },
  'single-carrier': singleCarrier,
  'commitment-without-action': {
    title: fr`Engagement sans action commune`,
    question: fr`Quel premier geste commun pourrait servir cet engagement ?`,
    when: fr`Un engagement ouvert a un porteur, et aucune coopération en cours ou en construction ne le sert.`,
    reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
      fr`Aucune coopération notée, en cours ou en construction, ne sert ${say.commitment(commitmentId)}` +
      sayDue(dueOn, day, say) +
      fr` ; ${say.actors(carrierIds)} le ${say.agree(carrierIds, 'porte', 'portent')}.`,
  },
  'missing-table-role': {
    title: fr`Qui manque autour de la table ?`,
    question: fr`Élu·e, agent·e de la collectivité, agent·e de l'État, acteur socio-économique : qui manque ?`,
    when: fr`Un engagement a trois porteurs ou plus, des rôles sont notés, et d'autres que personne ne tient ni n'a de toute évidence.`,
    reason: (words, say) => sayInFrench([words], say),
    together: sayInFrench,
  },
  'families-apart': {
    title: fr`Peu de liens entre deux familles`,
    question: fr`Entre [a] et [b], nous avons noté [k lien(s)]. En manque-t-il sur la carte, ou dans la vie ?`,
    when: fr`Deux familles de trois acteurs ou plus ont entre elles nettement moins de liens que ce que le hasard donnerait à des acteurs qui ont chacun autant de liens.`,
    variant: ({ observed, level }) =>
      observed > 0
        ? {}
        : {
            question: fr`Entre [a] et [b], nous n'avons noté aucun lien${fromLevel(level)}. En manque-t-il sur la carte, ou dans la vie ?`,
          },
    slots: ({ families: [a, b], observed, level }, say) => ({
      a: say.family(a),
      b: say.family(b),
      'k lien(s)': `${say.count(observed, 'lien', 'liens')}${fromLevel(level)}`,
    }),
    reason: ({ families: [a, b], expected, actors }, say) =>
      fr`Entre ${say.family(a)} (${actors[0]} acteurs) et ${say.family(b)} (${actors[1]} acteurs), on attendrait environ ${expected} liens, d'après le nombre de liens de chacun.`,
  },
  'lands-apart': {
    title: fr`Peu de liens entre deux terres`,
    question: fr`Entre [a] et [b], nous avons noté [k lien(s)]. Est-ce ainsi dans la vie ?`,
    when: fr`Sur une carte de quatre terres ou plus, deux ont entre elles au plus la moitié des liens attendus d'après les liens entre toutes les terres, et le hasard l'explique rarement.`,
    variant: ({ observed }) =>
      observed > 0
        ? {}
        : { question: fr`Entre [a] et [b], nous n'avons noté aucun lien. Est-ce ainsi dans la vie ?` },
    slots: ({ namesIn, observed }, say) => {
      const [a, b] = namesIn(say.language);
      return { a: say.quote(a), b: say.quote(b), 'k lien(s)': say.count(observed, 'lien', 'liens') };
    },
    reason: ({ observed, expected, actors: [here, there] }, say) =>
      fr`Entre ces deux terres (${here} et ${there} acteurs), peu de liens : ${say.count(observed, 'noté', 'notés', 'aucun noté')}, environ ${expected} attendus d'après les liens entre toutes les terres.`,
  },
  'mostly-funding': {
    title: fr`Surtout des financements`,
    question: fr`Entre collectivités et ESS, l'argent circule : que faites-vous, ou voudriez-vous faire, au-delà de la subvention ou du marché ?`,
    when: fr`Au moins les deux tiers des liens entre collectivités et ESS ne sont que des financements ou des marchés.`,
    reason: ({ pairs, onlyTransactions }) =>
      pairs === onlyTransactions
        ? fr`Les ${pairs} liens notés entre collectivités et ESS, tous niveaux confondus, ne sont que des financements ou des marchés.`
        : fr`Sur ${pairs} liens notés entre collectivités et ESS, tous niveaux confondus, ${onlyTransactions} ne sont que des financements ou des marchés.`,
  },
  'theme-without-family': {
    title: fr`Un sujet sans collectivité, ou sans ESS`,
    question: fr`Sur ce sujet, [famille] n'apparaît pas sur la carte : l'avons-nous oubliée, ou faut-il l'inviter ?`,
    when: fr`Trois acteurs ou plus travaillent sur un thème, sans collectivité ou sans acteur de l'ESS.`,
    variant: ({ missing }) =>
      missing.length < 2
        ? {
            title: missing[0] === 'social_economy' ? fr`Un sujet sans ESS` : fr`Un sujet sans collectivité`,
          }
        : {
            title: fr`Un sujet sans collectivité ni ESS`,
            question: fr`Sur ce sujet, ni [famille] n'apparaissent sur la carte : les avons-nous oubliées, ou faut-il les inviter ?`,
          },
    slots: ({ missing }) => ({
      famille: missing.map((family) => FAMILY_OF[family]).join(' ni '),
    }),
    reason: ({ themeId, actors, cooperations, commitments }, say) =>
      fr`${say.quote(say.theme(themeId))} réunit ${actors} acteurs : ${say.count(cooperations, 'coopération active', 'coopérations actives', 'aucune coopération active')}, ${say.count(commitments, 'engagement', 'engagements', 'aucun engagement')}.`,
  },
  'themes-in-silos': {
    title: fr`Des thèmes en silo`,
    question: fr`Qu'est-ce que [a] pourrait apporter à [b] ?`,
    when: fr`Deux thèmes ont chacun deux coopérations actives ou plus, aucune commune et aucun acteur en commun.`,
    slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
    reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
      fr`${say.quote(say.theme(a))} (${cooperations[0]} coopérations, ${actors[0]} acteurs) et ${say.quote(say.theme(b))} (${cooperations[1]} coopérations, ${actors[1]} acteurs) n'ont ni coopération ni acteur en commun sur la carte.`,
  },
  'pivot-actor': {
    title: fr`Beaucoup repose sur [x]`,
    question: fr`Comment alléger ce qui repose sur [x] ? Qui pourrait aussi se parler ?`,
    when: fr`Sans cet acteur, qui a un rôle de relais, d'autres seraient coupés du reste de la carte.`,
    slots: ({ actorId }, say) => ({ x: say.actor(actorId) }),
    variant: ({ cutOffIds }) =>
      cutOffIds.length === 1
        ? {
            title: fr`Relié au reste par un seul autre`,
            question: fr`Avec qui d'autre avancer, pour ne pas dépendre d'un seul lien ?`,
          }
        : {},
    together: (all, say) =>
      counting(
        all.find(({ level }) => level !== null)?.level ?? null,
        fr`Pour ${all.length} acteurs, tout lien noté avec le reste passe par un seul autre : ${say.list(
          firstOf(all, say.language).map((one) =>
            typeof one === 'string' ? one : fr`${say.actors(one.cutOffIds)} par ${say.actor(one.actorId)}`,
          ),
        )}.`,
      ),
    reason: ({ actorId, cutOffIds, parts, soleCommitments, level }, say) =>
      counting(
        level,
        cutOffIds.length === 1
          ? fr`Pour ${say.actors(cutOffIds)}, tout lien noté avec le reste passe par ${say.actor(actorId)}` +
              (soleCommitments > 0
                ? fr`, qui porte aussi ${say.count(soleCommitments, 'engagement', 'engagements')} sans autre porteur.`
                : '.')
          : fr`Sans ${say.actor(actorId)}, qui ${say.agree([actorId], 'relie', 'relient')} ${parts} groupes, ${say.count(cutOffIds.length, 'acteur serait coupé', 'acteurs seraient coupés')} du reste (${say.actors(cutOffIds)})` +
              (soleCommitments > 0
                ? fr` et ${say.count(soleCommitments, fr`engagement n'aurait`, fr`engagements n'auraient`)} plus de porteur.`
                : '.'),
      ),
  },
  'single-bridge': {
    title: fr`Un seul passage`,
    question: fr`Tout passe par ce lien : qui d'autre pourrait se parler ?`,
    when: fr`Un lien, ou une coopération à plusieurs, est le seul passage entre deux groupes de deux acteurs ou plus.`,
    reason: ({ actorIds, body, sizes: [larger, smaller], endsOn, level }, say) =>
      fr`${body ? 'La coopération' : 'Le lien'} entre ${say.actors(actorIds)} est le seul passage noté${fromLevel(level)} entre ${smaller} acteurs et ${larger} autres${endsOn === null ? '' : fr`, et prend fin ${say.on(endsOn)}`}.`,
  },
  'differing-views': {
    title: fr`Un lien vu différemment`,
    question: fr`Vous ne décrivez pas ce lien de la même façon : racontez-nous, chacun.`,
    when: fr`Deux parties d'une coopération ont dit son intensité, et leurs réponses diffèrent nettement.`,
    reason: ({ lowest, highest }, say) =>
      fr`${say.actor(lowest.actorId)} ${say.agree([lowest.actorId], 'dit', 'disent')} ${say.quote(say.intensity(lowest.level))} (niveau ${lowest.level}), ${say.actor(highest.actorId)} ${say.quote(say.intensity(highest.level))} (niveau ${highest.level}).`,
  },
  'sleeping-link': sleepingLink,
  'unmet-need': unmetNeed,
  'overdue-promise': {
    title: fr`Promesse à reprendre`,
    question: fr`On s'était dit que… Qu'est-ce qui a changé ? Que fait-on de cette promesse ?`,
    when: fr`Une coopération à l'état d'intention était promise pour un jour qui est passé.`,
    reason: ({ actorIds, promisedFor }, say) =>
      fr`${say.actors(actorIds)} s'étaient promis de s'y mettre pour ${theDay(say.day(promisedFor))} ; c'est encore noté comme une intention.`,
  },
  'nobody-tends': {
    title: fr`Qui prend soin de la coopération ?`,
    question: fr`Qui prend soin de la coopération elle-même, et avec quels moyens ?`,
    when: fr`Cinq porteurs ou plus, et aucun acteur qui en accompagne au moins la moitié.`,
    reason: ({ carriers, best }, say) =>
      best === null
        ? fr`${carriers} acteurs portent des engagements, et personne n'est noté pour les accompagner.`
        : fr`${carriers} acteurs portent des engagements ; l'accompagnement le plus large, celui ${say.of(best.actorId)}, en rejoint ${best.reached} sur ${best.others}.`,
  },
  'absent-from-the-map': {
    title: fr`Absents`,
    question: fr`Qui n'est pas là et devrait l'être ? Qui peut l'inviter ?`,
    when: fr`Sur une carte de cinq acteurs ou plus, une famille ou un rôle autour de la table n'a personne.`,
    reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
      const has = say.agree(havingIds, 'en a', 'en ont');
      const parts = [
        ...(families.length > 0
          ? [fr`personne n'est noté pour ${say.either(families.map(say.family))}`]
          : []),
        ...(roles.length > 0
          ? [
              fr`personne n'est noté comme ${say.either(roles.map(say.tableRole))}` +
                (havingIds.length > 0 ? fr`, alors que ${say.actors(havingIds, 2)} ${has}` : ''),
            ]
          : []),
        ...(unheardIds.length > 0
          ? [fr`${say.actors(unheardIds)} ${say.agree(unheardIds, fr`n'a`, fr`n'ont`)} pas encore répondu`]
          : []),
      ];
      return fr`Sur ${actors} acteurs, ${parts.join(fr` ; `)}.`;
    },
  },
  'lone-territory': {
    title: fr`Territoire sans pair connu`,
    question: fr`Quel territoire a déjà vécu ce que vous vivez ?`,
    when: fr`Le territoire n'a aucun pair noté, et aucun de ses acteurs ne coopère avec un acteur d'un autre territoire.`,
    reason: ({ actors }) =>
      actors === 0
        ? fr`Aucun territoire pair n'est noté, et personne n'est encore sur la carte.`
        : fr`Aucun territoire pair n'est noté, et ${actors === 1 ? fr`l'acteur de la carte ne coopère` : fr`aucun des ${actors} acteurs de la carte ne coopère`} avec un acteur d'ailleurs.`,
  },
};
