import { fold } from './fold-text.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = set('m mr mme mlle monsieur madame dr mrs ms');

/**
 * Most frequent first names in France since 1950 (Insee, fichier des prénoms), folded; the first part of
 * double ones.
 */
const FIRST_NAMES = set(
  'jean pierre michel andre philippe alain bernard christophe nicolas patrick daniel laurent eric stephane thierry ' +
    'olivier julien christian frederic pascal francois david sebastien gerard jacques guy thomas alexandre bruno ' +
    'dominique didier vincent franck antoine maxime anthony kevin gilles serge guillaume romain fabrice benoit ' +
    'mohamed mehdi karim ahmed youssef samir hugo lucas theo louis gabriel arthur jules adrien mathieu matthieu ' +
    'jeremy florian damien cedric sylvain yves yann erwan loic ronan gwenael xavier arnaud emmanuel claude rene ' +
    'marie nathalie isabelle sylvie catherine francoise martine christine monique valerie sandrine veronique ' +
    'nicole chantal annie brigitte stephanie sophie celine patricia corinne caroline aurelie emilie virginie ' +
    'laurence elodie julie laetitia delphine karine florence helene anne agnes claire camille lea manon chloe emma ' +
    'pauline mathilde sarah laura marine charlotte juliette alice lucie louise jeanne fatima aicha nadia samira ' +
    'luc marc paul jacky joel hubert roger robert raymond marcel georges henri lucien leon etienne denis yannick ' +
    'regis rachid ali omar said ibrahim moussa mamadou noah ethan nathan enzo tom maxence bastien quentin valentin ' +
    'clement adam axel mathis jordan ines lina jade zoe eva lola clara margaux elise lise fatou aminata khadija leila ' +
    'sonia linda sabrina muriel nadine josiane yvette simone danielle ginette monica elena maria ana john james ' +
    'william richard peter mark george harry jack oliver andrew stephen simon steve mike chris mary susan karen ' +
    'margaret jane helen kate lucy emily olivia rachel rebecca hannah fiona gemma priya ' +
    'amina awa mariam solene gaelle maelle nolwenn estelle beatrice genevieve odile jacqueline denise colette',
);

/**
 * Detects a person's name: « Jean-Pierre Martin », « Mme Le Goff ». A map of organisations handles people
 * with care.
 */
export function isPerson(words: readonly string[]): boolean {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0 || others.length > 3) return false;
  if (!others.every((word) => /^\p{Lu}/u.test(word))) return false;
  return TITLES.has(fold(first)) || (/^\p{Lu}/u.test(first) && FIRST_NAMES.has(fold(first)));
}

export const isFirstName = (word: string): boolean => FIRST_NAMES.has(fold(word));

/** Tests a whole name for a person's. */
export const isPersonName = (name: string): boolean => isPerson(name.match(/[\p{L}\p{N}\p{M}·]+/gu) ?? []);
