import { words } from './word-patterns.ts';

/** Words of orders to put one in the place of another, and of statements of it. */
export interface ExchangeWords {
  /** Order: « remplace », before « par ». */
  readonly replaces: RegExp;
  readonly takesOut: RegExp;
  readonly putsIn: RegExp;
  readonly instead: RegExp;
  /** Statement: « prend la place de », « replaces ». */
  readonly takesPlace: RegExp;
  /** Change in the world: « a pris la place de ». */
  readonly tookPlace: RegExp;
  /** The same before a possessive: « takes …’s place ». */
  readonly takes: RegExp;
  /** The end of such a statement: « ’s place ». */
  readonly place: RegExp;
  readonly confused: RegExp;
  readonly doesSo: RegExp;
  /** Repeats an error: « quand je dis ». */
  readonly said: RegExp;
  readonly mistake: RegExp;
  /** Says that somebody has been followed by another: « ce n’est plus ». */
  readonly noLonger: RegExp;
  readonly is: RegExp;
  /** Words around an order that change nothing. */
  readonly courtesy: RegExp;
}

export const FRENCH_EXCHANGES: ExchangeWords = {
  replaces: words(
    'remplace(?:z|r)?|change(?:z|r)?|echange(?:z|r)?|substitue(?:z|r)?|(?:corrige|rectifie|transforme)(?:z|r)?(?= .* (?:par|en) )|interverti(?:s|r|ssez)|permute(?:z|r)?',
  ),
  takesOut: words(
    '(?:il )?(?:faut |faudrait )?(?:enleve|retire|vire|raye|ote|efface|supprime|oublie|barre)(?:z|r)?|sors|sortez',
  ),
  putsIn: words(
    '(?:il )?(?:faut )?(?:mets|mettez|mettre|mettons|met|(?:r)?ajoute(?:z|r)?|note(?:z|r)?|inscris|inscrivez|ecris|ecrivez|lire|lis|lisez)|(?:il )?fallait (?:lire|mettre|noter|ecrire)',
  ),
  instead: words(
    '(?:a la|en) place(?: de| du| des| d)?|au lieu (?:de|du|des|d)|en lieu et place (?:de|du|des|d)',
  ),
  takesPlace: words(
    '(?:prend|prends|prennent|prendra) la place (?:de|du|des|d)|remplace|remplacent|remplacera|remplaceront|succede',
  ),
  tookPlace: words(
    'devien(?:t|nent)|(?:est|sont) devenue?s?|(?:a|ont) (?:pris la place (?:de|du|des|d)|remplace|succede)',
  ),
  takes: words('prend|prennent'),
  place: words('(?:a )?sa place'),
  confused: words('(?:j ai|j avais|on a|je) (?:confondu|confonds|melange|interverti)'),
  doesSo: words(
    'qui (?:(?:le|les|l) )?(?:fait|font|faisait|a fait)(?: ca| cela)?|(?:le )?(?:fait|font)(?= $)',
  ),
  said: words(
    '(?:quand )?(?:je|j ai|j avais|t as|t avais|tu as|vous avez|on a|on avait) (?:dis|dit|disais|mis|note|ecrit|marque|inscrit|saisi|tape|entendu|compris)|c est (?:marque|note|ecrit|inscrit)',
  ),
  mistake: words(
    '(?:(?:une )?(?:erreur|betise|faute|coquille|boulette)|faux|pas bon|pas ca|pas la bonne|pas le bon)(?: de ma part| de frappe)?',
  ),
  noLonger: words('(?:c est|ce n est|c etait|ce sont|ce ne sont) plus'),
  is: words('c est|c etait|c sont|ce sont|ce sera'),
  courtesy: words(
    'svp|stp|s il (?:te|vous) plait|merci|alors qu(?:e)?|on|tu|vous|moi|donc|alors|ah|ben|bah|ca|y',
  ),
};

export const ENGLISH_EXCHANGES: ExchangeWords = {
  replaces: words('swap|replace|change|switch|correct'),
  takesOut: words(
    'cross out|cross off|strike out|rub out|ditch|take out|take off|take|remove|drop|delete|scratch|forget|strike|leave out|scrap',
  ),
  putsIn: words('put in|put|add|write|use|make it|make that|read'),
  instead: words('instead(?: of)?|in place of|rather than|in (?:its|their) place'),
  takesPlace: words('takes? the place of|replaces|succeeds|takes over from'),
  tookPlace: words(
    'took the place of|replaced|succeeded|took over from|has (?:replaced|succeeded)|has taken the place of',
  ),
  takes: words('takes'),
  place: words('(?:s )?place'),
  confused: words('(?:i|we) (?:mixed up|confused|muddled up|muddled|mix up|got)'),
  doesSo: words('(?:who|that) (?:does|did|do)(?: (?:it|that|so))?|(?:does|did|do)(?= $)'),
  said: words(
    '(?:when )?(?:i|we|you)(?: ve| have)? (?:said|say|put|wrote|written|typed|entered|got)|it says',
  ),
  mistake: words('(?:a )?(?:mistake|slip|typo)|wrong'),
  noLonger: words('(?:it s|it is) no longer|(?:it s|it is) not (?:\\w+ ){1,4}?any ?more'),
  is: words('it s|it is|it was|that s|is(?: actually)?'),
  courtesy: words('please|thanks|we|you|let s|out|in|there|then|up'),
};
