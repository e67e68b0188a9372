/**
 * Regular expressions that the checker does not prove linear: their degree is two, or it cannot tell (a look around, a
 * repetition counted to hundreds). Each with what bounds its input, so that the worst case stays short.
 */
export const BOUNDED_EXPRESSIONS: ReadonlyArray<{
  readonly bound: string;
  readonly expressions: readonly string[];
}> = [
  {
    bound: '/proc/net/tcp, written by Linux',
    expressions: [String.raw`/^ *\d+: \w+:(\w+) \w+:(\w+) \w+ \S+ \S+ \w+ +(\d+) +\d+ +(\d+) /gm`],
  },
  {
    bound:
      'a cell: a record holds 200,000 characters at most and no long blank; counted repetitions cost their count',
    expressions: [
      String.raw`/(?:fai\w*|font|menez|menee?).{0,20}ensemble|do together|^(?:objet|nature|type|sujet|contenu|cadre) (?:du|de la|de l|des?|of the) ?(?:lien|relation|cooperation|partenariat|collaboration|link)|^(?:fait quoi|quoi|sur quoi|a quel sujet|about what|what)$/`,
      String.raw`/^(.{2,160}?)\s+(?:souhait\w+|aimerai\w+|voudrai\w+|envisag\w+ de|(?:would like|wants?|hopes?|wishes) to)\s+(?:\p{L}+\s+){0,4}?(?:avec|with)\s+(.{2,300})$/iu`,
      String.raw`/^(.{2,120}?)\s+((?:co)?financ\w+|soutien\w+|subventionn\w+|accompagn\w+|aid(?:e|ent)|héberg\w+|accueill\w+|conseill\w+|form(?:e|ent)|fourni\w+|livr\w+|approvisionn\w+|emploie\w*|anim\w+|équip\w+|prêt\w+|intervien\w+|adh[èée]r\w+|donn\w+|appui\w+|parrain\w+|funds?|supports?|helps?|hosts?|advises?|trains?|supplies|supply|lends?|runs?)\s+(.{2,300})$/iu`,
      String.raw`/[\s,]+((?:depuis|since)\s+[^,()]{2,40})$/iu`,
      String.raw`/\s*(?:de|du|des|d[’']|à|au|aux|the|to|for)?\s*(?:la|le|les|l[’'])?$/iu`,
      String.raw`/\b(?:travaill|cooper|collabor|partenaria|work|partner|associe|agi(?:ssez|r|t)|echang|en lien|en relation|en contact|relie|lie|connect)\w*(?: \w+){0,3} (?:avec|with|to|a)(?: |$)|\b(?:avec|with) (?:qui|lesquel\w*|quel\w*|whom|who|which)|\b(?:who|whom|which)\b.{0,40}\b(?:work|partner|collaborat|cooperat|link|connect)\w*|^(?:(?:no|vo|se|leur|our|your|main|current|principaux|principale) )?(?:collaboration|cooperation|partenariat|partnership|connection|relation|lien)(?: (?:actuel|principa|existant|avec|en cour|local)\w*)*(?: \d+)?$/`,
      String.raw`/^(?:type|nature|categorie|objet|sujet|contenu|duree|date|annee|debut|fin|depui|nombre|nb|niveau|intensite|force|degre|frequence|rythme|convention|cadre|statut|etat|commentaire|remarque|observation|description|evolution|qualite|satisf\w*|financement|budget|montant|theme|thematique|domaine|intitule|titre|projet|action|activite|comment|pourquoi|how|why|what|since|que|qu|quoi|sur quoi|a quel|de quel|avantage|frein|difficulte|besoin|attente|resultat|kind|level|frequency|strength|length|score|note|role|mode|forme)\b|\b(?:type|nature|nombre|objet|duree|frequence) (?:de|du|des|of)\b|\bconvention\b|\bsatisf/`,
      String.raw`/^(?:objet|sujet|quoi|what|fait quoi|pour quoi faire|pourquoi faire|pour faire quoi|remarque|observation|precision|commentaire|comment|note|about|contenu|action|que font ils?|que fait on|ce qu ils font|motif|detail)(?: .{0,40})?$|(?:fai\w*|font).{0,20}ensemble|do together/`,
      '/<.*>|mutuel|mutual|recipro|undirected|both|double|deux sens/',
      String.raw`/[()]|\s*[,/+&]\s*|\s+(?:et|and|ainsi que|puis)\s+/g`,
      '/[.,;]+$/',
      String.raw`/\b(?:besoin|need|manque|lacking|recherche|cherche|looking for|attente|demande)\w*/`,
      String.raw`/\b(?:travaill|cooper|collabor|partenaria|partenaire|partner|work|lien|contact)\w*|\bavec (?:qui|lesquel)|\bwith whom|\bwith which/`,
      String.raw`/\s*(<[-=–—]*>|↔|⇄|[-=–—]+>|→|⇒)\s*/`,
      String.raw`/\s*:$/`,
      String.raw`/\s*:\s+(\P{Lu}[^:]{1,200})$/u`,
      String.raw`/\s*[;]\s*/g`,
      String.raw`/\s*[\r\n]+\s*/g`,
      String.raw`/\s*\(([^()]{0,200})\)\s*$/`,
      String.raw`/\s*\?+\s*$/`,
      String.raw`/\s+(?:[-–—/&+]|et|and|avec|with)\s+|\s*,\s*(?=(?:la |le |l['’]|les )?\p{Lu})/u`,
      String.raw`/\s+(?:sur|pour|autour d[eu']|dans le cadre d[eu']|afin d[e'’]|on|for|about)\s+(.{2,200})$/iu`,
      String.raw`/\s+[-–—:]\s+([^-–—:]{1,200})$/`,
      String.raw`/\s+[-–—]\s+/`,
      String.raw`/^(.+?)\s*\[([^[\]]+)\]$/`,
      String.raw`/^(.{2,160}?)\s*:\s+(.{2,300})$/`,
      String.raw`/^(.{2,160}?)\s+(?:ne )?(?:travaill\w+|coop\w+|collabor\w+|bosse\w*|agit|agissent|est (?:partenaire|en lien)|sont (?:partenaires|en lien)|works?|partners?|cooperates?|collaborates?)(?: (?:d[ée]j[àa]|r[ée]guli[èe]rement|beaucoup|aussi|closely|together))? (?:avec|with)\s+(.{2,300})$/iu`,
      String.raw`/^(.{2,200}?)[\s,]+(?:\(?ex[-.\s]\s?|anciennement |formerly )(.{2,200}?)\)?$/iu`,
      String.raw`/^(?:(?:au |the )?(?:tout )?(?:debut|fin|milieu|mi|early|late|mid|beginning|end)(?: de| d| of)?(?: l)?(?: annee)?|printemps|ete|automne|hiver|spring|summer|autumn|fall|winter|premier semestre|second semestre)\s*(\d{4}|(?:\p{L}+) \d{4})$/u`,
      String.raw`/^(?:(?:structure|organisme|acteur|entite|service|elu) )?(?:pilote|porteu\w+|portee par|chef de file|responsable|lead|leader|maitre d ouvrage|qui pilote|pilotage|portage)\b.{0,30}$/`,
      String.raw`/^(?:[-–—/.\s]*|neant|aucune?s?(?: .{0,30})?|personne|none(?: .{0,20})?|nobody|nothing|ras|r a s|nc|n c|n a|na|nsp|sans objet|pas (?:encore|de .{0,30}|pour l instant)|rien(?: .{0,20})?|a completer|a definir|a preciser|a remplir|inconnue?s?|non (?:renseigne|connu|communique)e?s?|\?+|xxx+|tbd|tbc|to be (?:completed|defined)|null|nan|-\s*)$/`,
      String.raw`/^(?:\p{L}{2,}(?:er|ir|re|oir)|\d+ ?%|plant|open|create|build|renovate)\b/u`,
      String.raw`/^(?:de |entre |from |between )?(\d{4})\s*(?:[–—/>→]|a|et|to|and|jusqu en)?\s*(\d{4})$/`,
      String.raw`/^(?:devient|devenue?|deviendra|renommée?|désormais|aujourd[’']hui|maintenant|now|became|becomes|renamed)(?:[\s:]+)(?:la |le |l[’'])?(.{2,200}?)(?:\s+(?:en|depuis|in|since|au|à partir de)\s+.{0,30}\d{4})?$/iu`,
      String.raw`/^(?:ex|ex\.|anciennement|ancien(?:ne)?(?: nom)?|auparavant|avant|formerly|previously|né|précédemment)(?:[\s:-]+)(.{2,200})$/iu`,
      String.raw`/^(?:niveau|level|niv\.?|n)?\s*([0-4])(?:[.,]0+)?(?:\s*(?:\/\s*4|sur 4|[-–:.)].{0,80}))?$/i`,
      String.raw`/^(?:partenaire|associe|contribut|avec|participant|acteur|with|partner)\w*\b.{0,30}$/`,
      String.raw`/^(?:vers|environ|env|autour de|a peu pres|courant|dans l annee|pendant l annee|circa|ca|around|about|during|approx\w*|~|≈)\s*(?:la |le |l )?/`,
      String.raw`/^(fr-(commune|epci|departement|region)-\w+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|i-[0-9a-f]{24})$/`,
      String.raw`/^[\s,;:()-]+|[\s,;:(-]+$/g`,
      String.raw`/^\S+@\S+\.\p{L}{2,}$/u`,
    ],
  },
  {
    bound: 'a domain in the settings of whoever runs the server',
    expressions: [String.raw`/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/`],
  },
  {
    bound: 'a name: 200 characters at most',
    expressions: [
      String.raw`/(?:^|\s)(\p{Lu}{2,})(?=\s|$)/gu`,
      String.raw`/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?/gu`,
      String.raw`/\s+[–—]\s+|\s*:\s+|\s+-\s+(?=(?:[^\s-]+[\s-]+){2})/`,
      String.raw`/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d.()&-]{2,12}$/u`,
    ],
  },
  {
    bound: 'a statement that is typed: 10,000 characters at most',
    expressions: [
      String.raw`/'(?:\\.|[^'\\])*('|$)|"(?:\\.|[^"\\])*("|$)|\/\/[^\n]*(\n|$)/g`,
      String.raw`/([A-Za-z_]\w*)\.$/`,
      String.raw`/[([]\s*([A-Za-z_]\w*)\s*(?::\s*(\w+))?\s*(?=[)\]{*|&])/g`,
      String.raw`/[A-Za-z_]\w*$/`,
    ],
  },
  {
    bound: 'a text of the contract: 4,000 characters at most',
    expressions: [
      String.raw`/[ \u00a0]+([;?!:»%])/g`,
      String.raw`/[.\s]+$/`,
      String.raw`/^(?:une?|les?|la|des|l['’]|an?|the)(?:\s+|(?<=['’]))/iu`,
    ],
  },
  {
    bound: 'anchored, a lookahead of constant words',
    expressions: [String.raw`/^\ufeff?\s*\{(?!\s*"(?:nodes|links|edges|directed|multigraph|graph)")/`],
  },
  {
    bound: 'each token is read once: what is not closed goes to the end',
    expressions: [
      String.raw`/\/\/[^\n]*|#[^\n]*|"(?:[^"\\]|\\[\s\S])*(?:"|$)|<(?:[^<>]|<[^<>]*>)*(?:>|$)|--|->|[{}[\];,=]|[^\s{}[\];,="]+?(?=--|->|[\s{}[\];,="]|$)/g`,
    ],
  },
  {
    bound: 'no part crosses a tag: a cell is read once; chunks of 16 KB',
    expressions: [
      String.raw`/<(?:\w+:)?c\s(?=[^<>]*\br="[A-Z]+(\d+)")(?=[^<>]*\bs="(\d+)")/g`,
      String.raw`/<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g`,
    ],
  },
  {
    bound: 'our own files and sentences, no foreign text',
    expressions: [
      String.raw`/(?<=<img src=")(images\/[a-z-]+\.png)(?=")/`,
      String.raw`/(\[CRp\$b, [^\]]*)CRp\$4, ([^\]]*\])(?=\.forEach)/`,
      String.raw`/<!--.*?-->\s*/u`,
      String.raw`/<p:(?:sp|cxnSp)>.*?<\/p:(?:sp|cxnSp)>/gs`,
      String.raw`/ORDER BY ([^\n]+)\nLIMIT \$limit\s*$/`,
      String.raw`/\[([^\]]+)\]/g`,
      String.raw`/\[(elesfn\$v), [^\]]*tarjanStronglyConnected\$1\](?=\.forEach)/`,
      String.raw`/\[[^\]]+\]/g`,
      String.raw`/\s*\n\s*/g`,
      String.raw`/\s*class="[^"]*"/u`,
      String.raw`/^[\s\S]*?<svg[^>]*>/`,
      String.raw`/^\s*\/\/.*$/gm`,
    ],
  },
  {
    bound: 'the first 1,000 characters of a line',
    expressions: [
      String.raw`/\S\t|;.*;|".*"[,;]/`,
      String.raw`/^([ \t]*)(?:([-–—•*·▪◦●○■‣>]|o(?=[ \t])|\d{1,3}[.)]|[a-z][.)])[ \t]+)(\S.*)$/`,
    ],
  },
  {
    bound: 'the name of a cell: eight characters',
    expressions: [String.raw`/\d+$/`],
  },
  {
    bound: 'what is typed in one field: 2,000 characters at most',
    expressions: [
      String.raw`/ (?:c est|it s|it is) (?:\w+ ){1,6}?(?:qui|who|that)(?= )/g`,
      String.raw`/,\s*([^,]{2,})$/`,
      String.raw`/[\p{L}\p{N}'’-]*$/u`,
      String.raw`/\s*(?:->|=>|→)\s*$/`,
      String.raw`/\s*,\s*/`,
      String.raw`/\s*;\s*/`,
      String.raw`/\s*[»”"]$/u`,
      String.raw`/\s*\(.*/`,
      String.raw`/^(?:l[’']\s*|(?:le|la|les|the)\s+)(.+)$/u`,
      String.raw`/^.*(?:,|\s(?:et|and))\s+(?=E?\d*$)/iu`,
      String.raw`/^[\s,;:.]+|[\s,;:]+$/g`,
      String.raw`/→|->|=>|[#=|«»“”"()]|^\s*\+?\s*$/u`,
    ],
  },
  {
    bound: 'what our own engine and Maven write',
    expressions: [
      String.raw`/Downloaded from .*\((\d+(?:\.\d+)?) (B|kB|MB)/`,
      String.raw`/^(NOTE: )?Picked up .*\n|, (mixed|interpreted|compiled) mode[^)\n]*/gm`,
      String.raw`/^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m`,
    ],
  },
  {
    bound: 'within one element of our own drawing',
    expressions: [String.raw`/<(text|tspan)([^>]*)>([^<]+)<\/\1>/g`],
  },
];

/** Expressions composed when the program starts, with their parts. */
export const MADE_EXPRESSIONS: Readonly<Record<string, string>> = {
  'client/state/entry/columns.ts': 'the literals of the same file, made sticky',
  'model/contract/asked-measures.ts': 'constant words and an id, 64 characters at most',
  'model/contract/comparison.ts': 'ids that commas part, anchored',
  'model/contract/names.ts': 'two classes of characters',
  'model/contract/patterns.ts': 'ids that commas part, anchored',
  'model/contract/primitives.ts': 'an id or a day, anchored',
  'model/contract/reading.ts': 'ids that commas part, anchored',
  'model/entry/word-patterns.ts': 'constant words of a language',
  'model/names/alias.ts': 'constant words after a name, 200 characters at most',
  'model/words/fold-text.ts': 'one constant character of several',
  'model/words/report/unnamed-speaker.ts': 'a name, escaped',
  'model/writes/erasure/erased-words.ts': 'a name, escaped',
  'model/writes/import/grid/heading-words.ts': 'constant words of a heading, anchored',
  'server/exchange/read/attributes.ts': 'one tag, its attribute named by a constant',
  'server/plugins/at-the-machine.ts': 'the name of a header, which Node bounds to 16 KB, anchored',
  'server/plugins/problems.ts': 'the expressions of the contract themselves',
};
