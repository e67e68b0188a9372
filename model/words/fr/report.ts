import type { CooperationState } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';
import type { Figures } from '../report/key-figures.ts';

/** Columns of actors with content. */
interface ActorColumns {
  readonly partners: boolean;
  readonly commitments: boolean;
  readonly heard: boolean;
}

/** Sources of decisions. */
export interface DecisionSources {
  readonly promises: boolean;
  readonly answers: boolean;
}

/** Returns the sentences of a report. */
export const frenchReport = (say: Speaker) => {
  const { count } = say;
  const linkedOf = (n: number, pairs: number): string =>
    n === 0
      ? pairs === 1
        ? fr`la seule paire possible n'est pas liée`
        : fr`aucune des ${count(pairs, '', 'paires possibles')} n'est liée`
      : fr`${count(n, 'paire est liée', 'paires sont liées')} sur ${count(pairs, 'possible', 'possibles')}`;
  return {
    head: {
      report: 'Rapport sur les coopérations',
      note: 'Note aux élus',
      author: 'Auteur',
      organisation: 'Pour le compte de',
      place: 'Lieu',
      territory: 'Territoire',
      day: 'État au',
      revision: 'Données',
      nth: (n: number) => fr`révision ${n} de la carte`,
      sources: 'Sources',
      declared: fr`ce que les acteurs ont dit d'eux-mêmes et de leurs liens`,
      several: (n: number, areTold: boolean) =>
        fr`${n} sources${areTold ? fr`, données dans la méthode du rapport` : ''}`,
      licence: 'Licence',
      fictional: fr`données fictives, libres de réemploi`,
      theirs: fr`ce que les acteurs ont dit d'eux leur appartient : demandez-leur avant de publier`,
      official: fr`noms et codes officiels : Licence Ouverte 2.0 (Etalab)`,
      diffusion: 'Diffusion',
      private: fr`contient des éléments réservés aux facilitateurs`,
    },
    titles: {
      summary: 'En bref',
      map: 'La carte',
      figures: 'Cinq chiffres',
      actors: 'Les acteurs',
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
      annex: 'Annexe : les mesures, par leurs noms techniques',
      leftOut: 'Ce dont ce rapport ne dit rien',
    },
    absents: {
      unspecified: (n: number) =>
        fr`La famille de ${count(n, 'acteur', 'acteurs')} reste à préciser : on ne peut pas encore dire laquelle manque.`,
      nobodyHeard: fr`Personne n'a encore été entendu sur ses liens : la carte dit ce qui a été noté.`,
      families: (missing: readonly string[]) => fr`Pas encore sur la carte : ${missing.join(' ; ')}.`,
      silent: (n: number, who: string) =>
        fr`${count(n, fr`acteur n'a pas dit depuis un an avec qui il travaille`, fr`acteurs n'ont pas dit depuis un an avec qui ils travaillent`)} : ${who}.`,
    },
    actors: {
      caption: (level: string, has: ActorColumns) => {
        const parts = [
          ...(has.partners ? [fr`leurs partenaires au niveau ${level} ou plus`] : []),
          ...(has.commitments ? [fr`les engagements qu'ils portent`] : []),
          ...(has.heard ? [fr`s'ils ont parlé de leurs liens depuis un an`] : []),
        ];
        return fr`Acteurs sur la carte${parts.length === 0 ? '' : ' : '}${parts.join(', ')}.`;
      },
      noPartner: (level: string) => fr`Aucun n'a de lien au niveau ${level} ou plus.`,
      noCommitment: fr`Aucun engagement du territoire n'a de porteur noté.`,
      noneHeard: fr`Aucun n'a dit depuis un an avec qui il travaille.`,
      columns: ['Acteur', 'Famille', 'Nature', 'Partenaires', 'Engagements', 'Entendu'],
      counted: (n: number) => (n === 0 ? 'aucun' : String(n)),
      yes: 'oui',
      no: 'non',
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
        wished: fr`Envies de travailler ensemble`,
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
      own: 'Les engagements du territoire',
      signatories: (n: number, unheard: number) =>
        fr`${count(n, 'signataire de la Charte est noté', 'signataires de la Charte sont notés')} ici${unheard === 0 ? '' : unheard === n ? (n === 1 ? fr` ; il n'a pas parlé de ses engagements depuis un an` : fr` ; aucun n'a parlé de ses engagements depuis un an`) : `, dont ${count(unheard, fr`n'a pas parlé de ses engagements depuis un an`, fr`n'ont pas parlé de leurs engagements depuis un an`)}`}.`,
      itemsCaption: fr`Pour chaque article, combien de signataires sont parties à une coopération active qui le sert. Textes d'après la Charte, reformulés : seul le texte de la Charte fait foi.`,
      noItem: (n: number) =>
        n === 1
          ? fr`Aucune coopération active n'est notée comme servant son seul article.`
          : fr`Aucune coopération active n'est notée comme servant l'un de ses ${n} articles.`,
      itemColumns: ['Article', 'Signataires qui agissent', 'Coopérations qui le servent'],
      acting: (n: number) => (n === 0 ? 'aucun' : String(n)),
      ownCaption: fr`Les engagements ouverts, qui les porte, et combien de coopérations notées les servent.`,
      ownColumns: ['Engagement', 'Porté par', 'Coopérations qui le servent'],
      noCarrier: 'personne encore',
      serving: (n: number) => (n === 0 ? 'aucune' : String(n)),
    },
    decisions: {
      caption: (from: DecisionSources, shown: number, all: number) =>
        fr`D'après ${say.list([...(from.promises ? ['les promesses'] : []), ...(from.answers ? ['les réponses de la salle'] : [])])}${shown < all ? fr` : les ${shown} premières sur ${all}` : ''}.`,
      columns: ['Quoi', 'Qui', 'Pour quand'],
      noDay: 'à fixer',
      room: fr`à désigner`,
      again: fr`Revoir ce choix : `,
      check: fr`Vérifier : `,
      awaited: (who: string, isOfAll: boolean) =>
        isOfAll ? fr` (le oui de chacun est attendu)` : fr` (oui attendu : ${who})`,
    },
    figures: (f: Figures) => ({
      actors: fr`${count(f.actors, 'acteur', 'acteurs')} de ${count(f.families, 'famille', 'familles')} ${f.actors > 1 ? 'sont' : 'est'} sur la carte ; ${f.heard === 0 ? fr`aucun n'a dit` : count(f.heard, 'a dit', 'ont dit')} avec qui ${f.heard > 1 ? 'ils travaillent' : 'il travaille'} au cours des douze derniers mois.`,
      links: fr`${count(f.links, fr`paire d'acteurs est liée`, fr`paires d'acteurs sont liées`, fr`Aucune paire d'acteurs n'est liée`)} au niveau ${f.level} ou plus ; la carte ${f.active === 0 ? 'ne ' : ''}compte ${count(f.active, 'coopération active', 'coopérations actives', 'aucune coopération active')}.`,
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
      caption: (day: string, beside: number) =>
        fr`Carte des coopérations ${say.ofTerritory()}, état au ${day}${beside === 0 ? '' : fr` ; ${count(beside, fr`acteur n'y est`, fr`acteurs n'y sont`)} sur aucune terre`}.`,
      land: (name: string, actors: number) =>
        fr`${name} : ${count(actors, 'acteur', 'acteurs')}, et ce qui les lie entre eux.`,
      alt: (actors: number, links: number, families: string, most: readonly string[]) =>
        fr`Carte de ${count(actors, 'acteur', 'acteurs')} et ${count(links, 'paire liée', 'paires liées', 'aucune paire liée')}, tous niveaux confondus. Familles : ${families}.` +
        (most.length === 0
          ? ''
          : fr` Ceux qui ont le plus de partenaires, tous niveaux confondus : ${say.list(most)}.`),
    },
    measures: {
      caption: fr`Les mesures dites plus haut en phrases : leur nom, leur degré ici (de trois), ce qu'elles comptent et d'où elles viennent.`,
      columns: ['Mesure', 'Ici', fr`Ce qu'elle compte`, 'Référence'],
      lead: (nodes: number, links: number, heard: number) =>
        fr`Mesuré sur ${count(nodes, 'acteur', 'acteurs')} et ${count(links, 'lien', 'liens', 'aucun lien')} ; depuis un an, ${count(heard, fr`a parlé de ses liens`, fr`ont parlé de leurs liens`, fr`aucun n'a parlé de ses liens`)}.`,
      confirmed: (byTwo: number, byOne: number, byNone: number) =>
        byTwo + byOne + byNone === 0
          ? ''
          : fr` De ces liens, ${byTwo || 'aucun'} ${byTwo === 0 ? fr`n'est dit` : byTwo > 1 ? 'sont dits' : 'est dit'} par les deux, ${byOne || 'aucun'} par un seul${byNone === 0 ? '' : `, ${byNone} par aucun des deux`}.`,
    },
    meetings: {
      meetings: 'Qui pourrait se rencontrer',
      promises: 'Promesses',
      caption: fr`Ce qui a été promis, et où l'on en est.`,
      columns: ['Qui', 'Quoi', 'Pour quand', 'Où en est-on'],
      noDay: 'sans date',
      kept: 'tenue',
      left: 'abandonnée',
      waits: (awaited: string, isOfAll: boolean, isOverdue: boolean) =>
        fr`${isOfAll ? 'le oui de chacun est attendu' : awaited === '' ? 'chacun a dit oui' : `oui attendu : ${awaited}`}${isOverdue ? fr` ; date passée` : ''}`,
      introduced: (ids: readonly string[]) =>
        say.sentence(fr`${say.actors(ids, 2)} ${say.agree(ids, 'peut', 'peuvent')} les présenter.`),
    },
    method: {
      sources: fr`D'où viennent les données`,
      day: (day: string, revision: number) =>
        fr`La carte est lue au ${say.day(day)}, à la révision ${revision} de ses données.`,
      words: fr`Une coopération est notée par l'un de cinq niveaux observables ; quand deux parties ne disent pas le même, la carte retient le plus bas. Aucun niveau n'est meilleur en soi.`,
      link: (level: string) => fr`Deux acteurs sont dits liés à partir du niveau ${level}.`,
      transactions: fr`Les financements et les marchés seuls sont laissés de côté.`,
      membership: fr`L'appartenance prévue par la loi (une commune à son EPCI) n'est pas comptée comme une coopération.`,
      questions: fr`Les questions viennent de règles publiées avec l'outil ; chacune se calcule sur ce qui a été dit, et aucune n'est un verdict.`,
      survival: fr`Une question de liens est dite sûre quand elle reste posée dans 95 cartes possibles sur 100, tirées en accord avec tout ce qui a été dit, et que ceux qu'elle nomme ont répondu ; sinon elle est à vérifier. Sur quatorze réseaux publiés et quatre fabriqués, dont des réponses avaient été cachées, ce qui est annoncé est vrai aussi souvent, à 10 points près. Cela vaut si chacun cite neuf de ses liens sur dix. Si chacun en cite sept sans que la carte le montre, une question sûre est vraie 76 fois sur 100. Quand les acteurs les plus reliés n'ont pas répondu, ces tirages voient trop peu de liens : de questions annoncées pour tenir 7 fois sur 10, 2 sur 10 étaient vraies ; de celles dites sûres, 9 sur 10.`,
    },
    minutes: {
      of: (workshop: string, day: string) => fr`Atelier « ${workshop} », ${say.on(day)}.`,
    },
    questions: {
      settled: fr`Ce que la salle a répondu`,
      waiting: (n: number, isAll: boolean) =>
        isAll
          ? n === 1
            ? fr`La salle n'a pas encore répondu à cette question.`
            : fr`La salle n'a pas encore répondu à ces ${n} questions.`
          : n === 1
            ? fr`La salle n'a pas encore répondu à la question qui suit.`
            : fr`La salle n'a pas encore répondu aux ${n} questions qui suivent.`,
      answered: (label: string, reason: string, review: string) =>
        fr`Réponse de la salle : ${label}.${reason}${review}`,
      review: (day: string) => fr` À revoir ${say.on(day)}.`,
    },
    sides: {
      links: fr`Ce qui les lie`,
      knowing: fr`Ce que chacun dit de soi`,
      caption: fr`En leurs mots : ce qu'ils savent faire, ce qui les tient, ce qu'ils attendent.`,
      columns: ['Acteur', 'Sait faire', 'Décide, est tenu par', 'Attend des autres'],
      both: fr`Ce que les deux familles portent ensemble`,
      lead: (authorities: number, social: number, linked: number, pairs: number) =>
        fr`${count(authorities, 'collectivité', 'collectivités')} et ${count(social, 'acteur', 'acteurs')} de l'ESS : ${linkedOf(linked, pairs)}.`,
      pairs: (n: number) => count(n, 'paire', 'paires'),
      toSocial: (n: number, isPart: boolean) => fr`${isPart ? `${n} ` : ''}des collectivités vers l'ESS`,
      toAuthorities: (n: number, isPart: boolean) =>
        fr`${isPart ? `${n} ` : ''}de l'ESS vers les collectivités`,
      ways: (ways: readonly string[], isPart: boolean) => fr`, ${isPart ? 'dont ' : ''}${say.list(ways)}`,
      level: (level: string, pairs: number) => fr`Au niveau ${level} : ${count(pairs, 'paire', 'paires')}.`,
    },
    summary: {
      empty: fr`Aucun acteur n'est encore sur la carte de ce territoire.`,
      open: (asked: number, open: number, answered: number) =>
        (asked === 0
          ? fr`La carte ne pose aucune question sans réponse`
          : fr`La carte pose ${count(asked, 'question', 'questions')} sans réponse ; ce rapport ${open === 0 ? fr`n'en retient aucune` : `en retient ${Math.min(open, asked)}`}`) +
        (answered === 0
          ? ''
          : fr`${asked === 0 ? ' ; ce rapport en retient' : ', et'} ${answered} ${answered > 1 ? fr`auxquelles` : fr`à laquelle`} la salle a répondu`) +
        (open > asked
          ? fr`. Il en dit aussi ${open - asked} que la carte ne compte pas encore : trop peu d'acteurs ont parlé de leurs liens.`
          : '.'),
    },
    leftOut: {
      actors: fr`Les acteurs : aucun n'est encore sur la carte.`,
      map: fr`La carte : personne n'y est encore.`,
      smallLands: fr`Les terres de deux acteurs : elles se lisent sur la carte entière, sans dessin à part.`,
      sides: fr`Collectivités et ESS : l'une des deux familles n'est pas encore sur la carte.`,
      words: fr`Collectivités et ESS en leurs mots : personne n'y a dit ce qu'il sait faire, ce qui le tient ou ce qu'il attend.`,
      charter: fr`La Charte : aucun signataire n'est noté ici.`,
      commitments: fr`Les engagements du territoire : aucun n'est ouvert.`,
      questions: fr`Les questions : aucune n'a été retenue.`,
      decisions: fr`Les décisions à prendre : aucune promesse ni aucune réponse de la salle n'en attend.`,
      absents: fr`Qui manque : toutes les familles sont là, et chacun a parlé de ses liens depuis un an.`,
      meetings: fr`Les rencontres : la carte n'en propose aucune.`,
      promises: fr`Les promesses : aucune n'est notée.`,
      changes: fr`Avant et après l'atelier : aucun atelier n'a été ouvert.`,
      minutes: fr`Le compte rendu : aucun n'est joint.`,
      measures: fr`Les mesures : personne n'est encore lié à ce niveau.`,
      sources: fr`D'où viennent les données, hormis ce que les acteurs ont dit : rien n'est noté.`,
    },
    totals: {
      noted: (all: number, states: ReadonlyArray<readonly [state: CooperationState, n: number]>) =>
        fr`La carte note ${count(all, 'coopération', 'coopérations')} : ${say.list(states.map(([state, n]) => count(n, ...STATES[state])))}.`,
      linking: (active: number, linking: number, level: string) =>
        linking === active
          ? fr`Seules celles qui sont actives font des liens ; toutes en font au niveau ${level} ou plus.`
          : fr`Seules celles qui sont actives font des liens ; ${linking === 0 ? fr`aucune n'en fait` : count(linking, 'en fait', 'en font')} au niveau ${level} ou plus.`,
      pairs: (linking: number, pairs: number) =>
        linking === pairs
          ? fr`Elles lient ${count(pairs, 'paire', 'paires')}.`
          : fr`Elles lient ${count(pairs, 'paire', 'paires')} : à plusieurs, une coopération en lie plusieurs, et une même paire peut en avoir plusieurs.`,
      measured: fr`Les mesures ne lisent qu'elles.`,
    },
  };
};

/** Names of cooperation states in reports. */
const STATES: Readonly<Record<CooperationState, readonly [one: string, many: string]>> = {
  active: ['active', 'actives'],
  in_progress: ['en construction', 'en construction'],
  intention: ['promise', 'promises'],
  proposed: ['proposée', 'proposées'],
  wished: ['souhaitée', 'souhaitées'],
  dormant: ['en sommeil', 'en sommeil'],
  ended: ['terminée', 'terminées'],
  broken: ['rompue', 'rompues'],
  absent: ['absente', 'absentes'],
  unknown: [fr`d'état inconnu à cette date`, fr`d'état inconnu à cette date`],
};
