import { capital } from '../capital.ts';
import { fold } from '../fold-text.ts';
import type { NameWords } from '../names.ts';

/** Articles of names that begin with one of these folded words. */
const AFTER_ARTICLE: Readonly<Record<'la ' | 'le ' | 'l’' | 'les ', string>> = {
  'la ':
    'banque bibliotheque boulangerie brasserie bergerie ca caf caisse cantine cc cci chambre cma commune communaute ' +
    'compagnie confederation cooperative coordination couveuse cpam cpts cu cuisine cuma ddets ddt ddtm delegation ' +
    'direction draaf drac dreal dreets faculte federation ferme fondation fonderie fromagerie laiterie legumerie librairie ' +
    'ligue mairie maison mediatheque menuiserie metropole mission mjc msa mutuelle pepiniere plateforme prefecture ' +
    'recyclerie regie region ressourcerie sa sarl sas saur scic scierie scop sem societe sous-prefecture spl station ' +
    'ville',
  'le ':
    'bureau cabinet caue cd2e ccas centre cercle cerdd cerema cfa chu cias cinema civam cler club cluster cnam cnrs ' +
    'collectif college comite conseil conservatoire cpie credit crous departement domaine fablab festival fonds foyer ' +
    'gaec gal garage geiq gip greta groupe groupement jardin labo laboratoire lycee marche mouvement moulin musee parc ' +
    'parlement pays petr plie pnr pole ptce rectorat relais reseau restaurant sdis secours service sivom sivu syndicat ' +
    'theatre tiers-lieu tribunal',
  'l’':
    'abattoir academie ademe afpa adil adie agence aide alec alliance alter amap amicale anct antenne ars assemblee ' +
    'association atelier auberge eurl earl ecole ecomusee ehpad entreprise epci epicerie epfl esat espace etablissement ' +
    'etat eti exploitation hopital hotel insee inrae institut iut observatoire ofb office onf oph orchestre ' +
    'organisme ufr umr union universite urssaf usine',
  'les ':
    'agriculteurs amis archives citoyens citoyennes eleves habitants habitantes jardins parents voisins',
};

type Article = keyof typeof AFTER_ARTICLE;

const ARTICLES = new Map(
  Object.entries(AFTER_ARTICLE).flatMap(([article, words]) =>
    words.split(' ').map((word) => [word, article as Article] as const),
  ),
);

/** Written small inside a sentence: what they are, before what they are called. */
const COMMON = new Set(
  'commune communaute departement mairie metropole prefecture region sous-prefecture ville'.split(' '),
);

const PLACES = /^(?:bassin|golfe|grand|haut|massif|parc|pays|plateau|val)(?=[\s-])/i;

/** « la commune de Roncevert », « l’AMAP Les Sillons », « les Restos du Cœur »; what has no known article stands alone. */
export const frenchNames: NameWords = {
  inSentence({ name, kind, spoken }) {
    if (spoken !== undefined) return spoken;
    const [first = ''] = name.split(/[\s,]/, 1);
    const word = fold(first).replaceAll(' ', '-');
    // Its own article, or the name of the only institution called so.
    if (/^(?:l['’]|l[ae]s?$)/i.test(first)) return withoutKind(name, kind) ?? name;
    const article = ARTICLES.get(word);
    if (article === undefined) return withoutKind(name, kind) ?? name;
    return article + (COMMON.has(word) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
  },
  of(text) {
    const article = /^les? (?=\S)/i.exec(text)?.[0];
    if (article !== undefined) return `${/^les/i.test(article) ? 'des' : 'du'} ${text.slice(article.length)}`;
    return /^(?:[aeiouyàâäéèêëîïôöùûüœ]|habitat|h[oô]pital|h[oô]tel)/i.test(text)
      ? `d’${text}`
      : `de ${text}`;
  },
  place(name, level) {
    // A commune is called by its name alone; what is larger, by what it is.
    if (level === 'commune') return name;
    return PLACES.test(name) ? `le ${name}` : frenchNames.inSentence({ name });
  },
  around: (named) => `Autour ${frenchNames.of(frenchNames.inSentence(named))}`,
  isSeveral: (text) => /^les /i.test(text),
  opens: (text) => (/^(?:l[ae]s? |l’)/.test(text) ? capital(text) : text),
};

/** A commune is often written by its name alone, which is that of the place. */
const withoutKind = (name: string, kind: string | undefined): string | undefined =>
  kind === 'commune' ? `la commune ${frenchNames.of(name)}` : undefined;
