import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';
import type { Figures } from '../report/key-figures.ts';

/** The sentences of a report. */
export const frenchReport = (say: Speaker) => {
  const { count } = say;
  const linkedOf = (n: number, pairs: number): string =>
    n === 0
      ? fr`aucune des ${pairs} paires possibles n'est liée`
      : fr`${count(n, 'paire est liée', 'paires sont liées')} sur ${pairs} possibles`;
  return {
    head: {
      report: 'Rapport sur les coopérations',
      note: 'Note aux élus',
      territory: 'Territoire',
      day: 'État au',
      revision: 'Données',
      nth: (n: number) => fr`révision ${n} de la carte`,
      sources: 'Sources',
      declared: fr`ce que les organisations ont dit d'elles-mêmes et de leurs liens`,
      more: (n: number) => fr`${n} sources, données dans la méthode`,
      licence: 'Licence',
      fictional: fr`données fictives, libres de réemploi`,
      theirs: fr`ce que les organisations ont dit d'elles leur appartient : demandez-leur avant de publier ; noms et codes officiels : Licence Ouverte 2.0 (Etalab)`,
      diffusion: 'Diffusion',
      private: fr`contient des éléments réservés aux facilitateurs`,
    },
    titles: {
      summary: 'En bref',
      map: 'La carte',
      figures: 'Cinq chiffres',
      actors: 'Les organisations',
      sides: 'Regards croisés : collectivités et ESS',
      charter: 'La Charte et la réalité',
      questions: 'Questions, et réponses de la salle',
      decisions: 'Décisions à prendre',
      absents: 'Qui manque',
      meetings: 'Rencontres et promesses',
      changes: fr`Avant et après l'atelier`,
      minutes: fr`Compte rendu de l'atelier`,
      measures: 'Mesures du réseau',
      method: 'Méthode et sources',
    },
    absents: {
      families: (missing: readonly string[]) => fr`Personne sur la carte pour ${say.list(missing)}.`,
      silent: (n: number, who: string) =>
        fr`${count(n, fr`organisation n'a pas encore dit avec qui elle travaille`, fr`organisations n'ont pas encore dit avec qui elles travaillent`)} : ${who}.`,
      none: fr`Toutes les familles sont là, et chaque organisation a parlé de ses liens.`,
    },
    actors: {
      none: fr`Aucune organisation n'est encore sur la carte.`,
      caption: fr`Organisations sur la carte : leurs partenaires liés, les engagements qu'elles portent, si elles ont parlé de leurs liens depuis un an.`,
      columns: ['Organisation', 'Famille', 'Nature', 'Partenaires', 'Engagements', 'Entendue'],
      yes: 'oui',
      no: 'pas encore',
    },
    changes: {
      since: (workshop: string, day: string) =>
        fr`Avant : la carte telle qu'on la connaissait à l'ouverture de l'atelier « ${workshop} », ${say.on(day)}. Après : la carte de ce rapport.`,
      none: fr`Rien n'a changé entre les deux.`,
      more: (n: number) => fr`et ${count(n, 'autre', 'autres')}`,
      rows: {
        actorsCome: fr`Sur la carte depuis`,
        actorsGone: fr`Plus sur la carte`,
        linksCome: fr`Liens nouveaux`,
        linksStronger: fr`Liens plus forts`,
        linksWeaker: fr`Liens moins forts`,
        linksAsleep: fr`Liens en sommeil`,
        linksGone: fr`Liens qui ne sont plus notés`,
        promisesMade: fr`Promesses faites`,
        promisesKept: fr`Promesses tenues`,
        promisesLeft: fr`Promesses abandonnées`,
        commitmentsCome: fr`Engagements nouveaux`,
        commitmentsCarried: fr`Engagements qui ont trouvé qui les porte`,
        commitmentsKept: fr`Engagements tenus`,
      },
    },
    charter: {
      items: 'Les articles de la Charte',
      reworded: fr`Textes d'après la Charte, reformulés : seul le texte de la Charte fait foi.`,
      none: fr`Aucun signataire de la Charte n'est noté ici pour l'instant.`,
      own: 'Les engagements du territoire',
      noOwn: fr`Aucun engagement ouvert du territoire n'est noté.`,
      against: (signatories: number, acting: number, unheard: number) =>
        fr`${count(signatories, 'signataire', 'signataires')} ici ; ${acting === 0 ? 'aucun ne déclare de coopération' : `${count(acting, 'déclare', 'déclarent')} une coopération`} à ce titre` +
        (unheard === 0 ? '' : fr` ; ${count(unheard, 'pas encore rencontré', 'pas encore rencontrés')}`),
      carried: (who: string, served: number) =>
        fr`${who === '' ? 'sans porteur noté' : `porté par ${who}`} ; ${served === 0 ? 'aucune coopération notée ne le sert' : count(served, 'coopération le sert', 'coopérations le servent')}.`,
    },
    decisions: {
      none: fr`Aucune décision n'attend : aucune promesse n'est datée et aucune question n'a été assumée.`,
      caption: fr`Décisions à prendre, d'après les promesses et les réponses de la salle.`,
      columns: ['Quoi', 'Qui', 'Pour quand'],
      noDay: 'à fixer',
      room: fr`à désigner`,
      again: fr`Revoir ce choix : `,
      check: fr`Vérifier : `,
      awaited: (who: string) => fr` (oui attendu : ${who})`,
    },
    figures: (f: Figures) => ({
      actors: fr`${count(f.actors, 'organisation', 'organisations')} de ${count(f.families, 'famille', 'familles')} ${f.actors > 1 ? 'sont' : 'est'} sur la carte ; ${count(f.heard, 'a dit', 'ont dit')} avec qui ${f.heard > 1 ? 'elles travaillent' : 'elle travaille'} au cours des douze derniers mois.`,
      links: fr`${count(f.links, fr`paire d'organisations est liée`, fr`paires d'organisations sont liées`)} au niveau ${f.level} ou plus ; la carte compte ${count(f.active, 'coopération active', 'coopérations actives')}.`,
      sides:
        f.betweenPairs === 0
          ? fr`Collectivités et ESS : l'une des deux familles n'est pas encore sur la carte.`
          : fr`Entre collectivités et ESS, ${linkedOf(f.between, f.betweenPairs)}.`,
      commitments:
        f.open === 0
          ? fr`Aucun engagement ouvert du territoire n'est noté.`
          : fr`${count(f.open, 'engagement ouvert', 'engagements ouverts')} du territoire : ${f.uncarried === 0 ? 'aucun' : f.uncarried} sans porteur, ${f.unserved === 0 ? 'aucun' : f.unserved} sans coopération notée qui le serve.`,
      promises:
        f.promises === 0
          ? fr`Aucune promesse n'attend d'être tenue.`
          : fr`${count(f.promises, fr`promesse attend d'être tenue`, fr`promesses attendent d'être tenues`)}` +
            (f.overdue === 0
              ? '.'
              : f.promises === 1
                ? fr` ; sa date est passée.`
                : f.overdue === f.promises
                  ? fr` ; leur date est passée.`
                  : fr` ; pour ${f.overdue} d'entre elles, la date est passée.`),
    }),
    map: {
      caption: (day: string) => fr`Carte des coopérations ${say.ofTerritory()}, état au ${day}.`,
      alt: (actors: number, links: number, families: string, most: readonly string[]) =>
        fr`Carte de ${count(actors, 'organisation', 'organisations')} et ${count(links, 'paire liée', 'paires liées', 'aucune paire liée')}, tous niveaux confondus. Familles : ${families}.` +
        (most.length === 0
          ? ''
          : fr` Celles qui ont le plus de partenaires, tous niveaux confondus : ${say.list(most)}.`),
    },
    measures: {
      caption: fr`Les mesures du réseau, chacune en une phrase.`,
      columns: ['Mesure', fr`Ce qu'on en lit ici`],
      lead: (nodes: number, links: number, heard: number) =>
        fr`Mesuré sur ${count(nodes, 'organisation', 'organisations')} et ${count(links, 'lien', 'liens', 'aucun lien')} ; ${count(heard, fr`organisation a parlé de ses liens`, fr`organisations ont parlé de leurs liens`, fr`aucune n'a encore parlé de ses liens`)}.`,
      confirmed: (byTwo: number, byOne: number, byNone: number) =>
        byTwo + byOne + byNone === 0
          ? ''
          : fr` Dits par deux parties : ${byTwo} ; par une seule : ${byOne} ; par aucune : ${byNone}.`,
    },
    meetings: {
      meetings: 'Qui pourrait se rencontrer',
      noMeeting: fr`La carte ne propose aucune rencontre pour l'instant.`,
      promises: 'Promesses',
      noPromise: fr`Aucune promesse n'attend d'être tenue.`,
      caption: fr`Ce qui a été promis et n'a pas encore commencé.`,
      columns: ['Qui', 'Quoi', 'Pour quand', 'Où en est-on'],
      noDay: 'sans date',
      all: 'chacun a dit oui',
      introduced: (ids: readonly string[]) =>
        say.sentence(fr`${say.actors(ids, 2)} ${say.agree(ids, 'peut', 'peuvent')} les présenter.`),
      awaited: (who: string) => fr`oui attendu : ${who}`,
    },
    method: {
      day: (day: string, revision: number) =>
        fr`La carte est lue au ${say.day(day)}, à la révision ${revision} de ses données.`,
      words: fr`Une coopération est notée par l'un de cinq niveaux observables ; quand deux parties ne disent pas le même, la carte retient le plus bas. Aucun niveau n'est meilleur en soi.`,
      link: (level: string) => fr`Deux organisations sont dites liées à partir du niveau ${level}.`,
      transactions: fr`Les financements et les marchés seuls sont laissés de côté.`,
      membership: fr`L'appartenance prévue par la loi (une commune à son EPCI) n'est pas comptée comme une coopération.`,
      questions: fr`Les questions viennent de règles publiées avec l'outil ; chacune se calcule sur ce qui a été dit, et aucune n'est un verdict.`,
      survival: fr`Une question de liens est dite sûre quand elle reste posée dans 95 cartes possibles sur 100, tirées en accord avec tout ce qui a été dit, et que ceux qu'elle nomme ont répondu ; sinon elle est à vérifier. Sur neuf réseaux connus, dont des réponses avaient été cachées, ce qui est annoncé est vrai aussi souvent, à 10 points près. Quand les acteurs les plus reliés n'ont pas répondu, ces tirages voient trop peu de liens : de questions annoncées pour tenir 7 fois sur 10, 2 sur 10 étaient vraies ; de celles dites sûres, 9 sur 10.`,
    },
    minutes: {
      of: (workshop: string, day: string) => fr`Atelier « ${workshop} », ${say.on(day)}.`,
    },
    questions: {
      none: fr`Aucune question n'a été montrée à la salle.`,
      open: fr`La salle n'y a pas encore répondu.`,
      answered: (label: string, reason: string, review: string) =>
        fr`Réponse de la salle : ${label}${reason}.${review}`,
      review: (day: string) => fr` À revoir ${say.on(day)}.`,
    },
    sides: {
      links: fr`Ce qui les lie`,
      knowing: fr`Ce que chacune dit d'elle-même`,
      caption: fr`En leurs mots : ce qu'elles savent faire, ce qui les tient, ce qu'elles attendent.`,
      columns: ['Organisation', 'Sait faire', 'Décide, est tenue par', 'Attend des autres'],
      silent: fr`Aucune n'a encore dit en ses mots ce qu'elle sait faire, ce qui la tient et ce qu'elle attend.`,
      carry: (commitment: string) => fr`Les deux familles portent ensemble ${commitment}.`,
      oneSided: (authorities: number, social: number) =>
        fr`L'une des deux familles n'est pas encore sur la carte : ${count(authorities, 'collectivité', 'collectivités', 'aucune collectivité')}, ${count(social, 'organisation', 'organisations', 'aucune organisation')} de l'ESS.`,
      lead: (authorities: number, social: number, linked: number, pairs: number) =>
        fr`${count(authorities, 'collectivité', 'collectivités')} et ${count(social, 'organisation', 'organisations')} de l'ESS : ${linkedOf(linked, pairs)}.`,
      pairs: (n: number) => count(n, 'paire', 'paires'),
      toSocial: (n: number, of: number) => fr`${n === of ? '' : `dont ${n} `}des collectivités vers l'ESS`,
      toAuthorities: (n: number, of: number) =>
        fr`${n === of ? '' : `dont ${n} `}de l'ESS vers les collectivités`,
      ways: (ways: readonly string[]) => fr`, ${ways.join(', ')}`,
      level: (level: string, pairs: number) => fr`Au niveau ${level} : ${count(pairs, 'paire', 'paires')}.`,
    },
    summary: {
      empty: fr`Aucune organisation n'est encore sur la carte de ce territoire.`,
      open: (asked: number, told: number) =>
        asked === 0
          ? fr`La carte ne pose aucune question pour l'instant.`
          : fr`La carte pose ${count(asked, 'question', 'questions')} ; ce rapport ${told === 0 ? fr`n'en retient aucune` : `en retient ${told}`}.`,
    },
  };
};
