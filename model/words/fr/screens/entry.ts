import { sayList } from '../../manner.ts';
import { count } from './shell.ts';

/** The entry line, and the list one pastes into it. */
export const entry = {
  'entry.label': 'Saisie : un acteur, ou « A → B : ce qu’ils font »',
  'entry.placeholder': 'Écrivez comme on parle : la mairie prête un local à l’AMAP',
  'entry.placeholderShort': 'La mairie prête un local…',
  'entry.send': 'Entrée',
  'entry.proposals': 'Ce que la ligne peut devenir',
  'entry.paste': 'Coller une liste',
  'entry.symbols': 'Signes de la ligne',

  'entry.choose': (name: string) => `choisir ${name}`,
  'entry.fromReserve': (name: string) => `mettre ${name} sur la carte`,
  'entry.new': (name: string, family: string) => `nouveau : ${name}, ${family}`,
  'entry.newGuessed': (name: string, family: string) => `nouveau : ${name}, ${family} (supposé)`,
  'entry.newUnspecified': (name: string) => `nouveau : ${name}, famille à préciser`,
  'entry.changeFamily': '↓ change la famille',
  'entry.alike': (name: string, elsewhere: boolean) =>
    elsewhere ? `${name} existe ailleurs : ↓ le propose` : `ressemble à ${name} : ↓ le propose`,
  'entry.newCommitment': (text: string) => `nouvel engagement : ${text}`,
  'entry.serves': (codes: string) => `sert ${codes}`,
  'entry.seeks': (things: string) => `cherche : ${things}`,
  'entry.offers': (things: string) => `propose : ${things}`,
  'entry.replaces': 'complète ce qui était noté',
  'entry.sameLink': 'un lien semblable est déjà noté',
  'entry.note': (words: string) => `note : « ${words} »`,

  'entry.ask.which': (words: string) => `« ${words} » : lequel ?`,
  'entry.ask.alike': (words: string, name: string) => `« ${words} » ressemble à ${name} : est-ce le même ?`,
  'entry.ask.sentence': (words: string) => `« ${words} » : une phrase, ou le nom d’un acteur ?`,
  'entry.ask.person': (words: string) =>
    `« ${words} » : une personne ? La carte nomme des organisations ; écrivez la sienne`,
  'entry.ask.whichCommitment': (words: string) => `« ${words} » : quel engagement ?`,
  'entry.ask.whichTheme': (words: string) => `« ${words} » : quel thème ?`,
  'entry.ask.noTheme': (words: string) => `« ${words} » n’est pas un thème connu`,
  'entry.ask.noCommitment': (words: string) =>
    `« ${words} » : aucun engagement ne le dit ; entre guillemets, il est créé`,
  'entry.ask.noResource': (words: string) => `« ${words} » : locaux, compétences, bénévoles… ?`,
  'entry.ask.noLevel': (words: string) => `« ${words} » : un seul niveau, de 0 à 4`,
  'entry.ask.otherFamily': (words: string) => `« ${words} » : cet acteur est noté dans une autre famille`,
  'entry.ask.withWhom': (words: string) => `« ${words} » : avec qui ?`,
  'entry.ask.who': (words: string) => `« ${words} » : qui est-ce ? Entre guillemets, c’est un nom`,
  'entry.ask.what': (words: string) => `« ${words} » : quoi ?`,
  'entry.ask.twice': (words: string) => `« ${words} » : deux fois le même acteur`,
  'entry.ask.oneArrow': (words: string) => `« ${words} » : une seule flèche par ligne`,
  'entry.ask.oneTheme': (words: string) => `« ${words} » : un seul thème pour un besoin ou une offre`,
  'entry.ask.notHere': (words: string) => `« ${words} » se dit d’un lien : lequel ?`,
  'entry.ask.negation': (words: string) => `« ${words} » : ce qui n’existe pas ne se note pas`,
  'entry.ask.tooLong': (words: string) => `« ${words.slice(0, 30)}… » : ce nom est trop long`,
  'entry.ask.notUnderstood': (words: string) => `« ${words} » n’est pas compris`,

  'entry.wrote': 'C’est noté.',
  'entry.levelKeys': 'niveau supposé : une touche l’indique.',
  'entry.levelSaid': (level: string) => `niveau ${level}`,
  'entry.always': (word: string, name: string) => `toujours : « ${word} » désigne ${name}`,
  'entry.alwaysKept': (word: string, name: string) => `« ${word} » désigne désormais ${name}.`,
  'entry.corrected': 'C’est corrigé.',
  'entry.closes': (count: number, title: string | null) =>
    count > 1
      ? `${count} questions se referment.`
      : title === null
        ? 'Une question se referme.'
        : `Une question se referme : ${title}`,
  'entry.answers': (title: string) => `répond à la question « ${title} »`,
  'entry.answersOne': 'répond à une question',
  'entry.opens': (title: string) => `Nouvelle question : ${title}`,
  'entry.kept': (problem: string) => `${problem} Votre ligne est gardée.`,
  'entry.soon': (line: string) => `Dès que la carte est prête : « ${line} »`,
  'entry.leftBefore': 'vous avez changé de territoire avant que la carte soit prête.',
  'entry.notClear': 'elle demande une précision.',
  'entry.keptAside': (line: string, problem: string) =>
    `« ${line} » n’est pas noté : ${problem} La flèche du haut la rappelle.`,

  'entry.kind.actor': 'acteur',
  'entry.kind.reserve': 'en réserve',
  'entry.kind.elsewhere': 'connu ailleurs',
  'entry.kind.official': 'nom officiel',
  'entry.kind.newActor': 'nouvel acteur',
  'entry.kind.family': 'famille',
  'entry.kind.verb': 'ce qu’ils font',
  'entry.kind.theme': 'thème',
  'entry.kind.level': 'intensité',
  'entry.kind.status': 'où en est le lien',
  'entry.kind.commitment': 'engagement',
  'entry.kind.newCommitment': 'nouvel engagement',
  'entry.kind.resource': 'besoin ou offre',
  'entry.does.carry': 'engagement',
  'entry.does.need': 'besoin',
  'entry.does.offer': 'offre',

  'list.title': 'Coller une liste',
  'list.hint': 'Un nom par ligne, ou deux colonnes : qui, avec qui ; une troisième dit ce qu’ils font.',
  'list.text': 'La liste',
  'list.columns': 'Colonnes séparées par',
  'list.columns.tab': 'des tabulations',
  'list.columns.semicolon': 'des points-virgules',
  'list.columns.comma': 'des virgules',
  'list.columns.dash': 'des tirets',
  'list.columns.none': 'rien : une seule',
  'list.family': 'Famille des nouveaux acteurs',
  'list.familyEach': 'celle que leur nom suggère',
  'list.familyOf': (name: string) => `Famille de ${name}`,
  'list.new': (name: string) => `nouveau : ${name}`,
  'list.guessed': 'supposée',
  'list.which': (name: string) => `« ${name} » : lequel ?`,
  'list.asNew': 'un nouvel acteur',
  'list.similarNames': (n: number) => `${n} noms ressemblent à des acteurs connus ou officiels.`,
  'list.takeNearest': 'Choisir pour chacun le plus proche',
  'list.allNew': 'Tous sont nouveaux',
  'list.line': 'ligne',
  'list.reading': 'ce que Maillage comprend',
  'list.made': 'à créer',
  'list.known': 'existe déjà',
  'list.again': (n: number) => `déjà dit ligne ${n}`,
  'list.refused': 'laissée de côté',
  'list.heading': 'titres des colonnes',
  'list.beyond': 'au-delà de ce qu’une liste peut porter',
  'list.empty': 'Collez la liste ci-dessus : la lecture s’affiche ici, rien n’est écrit avant votre accord.',
  'list.leftOut': (n: number) => `${count(n, 'ligne laissée de côté', 'lignes laissées de côté')}`,
  'list.apply': (actors: number, links: number, others: number) => `Ajouter ${made(actors, links, others)}`,
  'list.applyNothing': 'Ajouter',
  'list.progress': (done: number, all: number) => `${done} sur ${all}…`,
  'list.done': (actors: number, links: number, others: number) => `Ajouté : ${made(actors, links, others)}.`,
  'list.answers': (n: number) => `répond à ${count(n, 'question ouverte', 'questions ouvertes')}`,
  'list.stopped': (done: number, all: number, problem: string) =>
    `${done} sur ${all} écrits, puis : ${problem} Ce qui reste est toujours dans la liste.`,
  'keys.recall': 'dans la ligne : rappeler la dernière',
};

function made(actors: number, links: number, others: number): string {
  const parts = [
    ...(actors > 0 ? [count(actors, 'acteur', 'acteurs')] : []),
    ...(links > 0 ? [count(links, 'coopération', 'coopérations')] : []),
    ...(others > 0 ? [count(others, 'autre fait', 'autres faits')] : []),
  ];
  return sayList(parts, 'fr');
}
