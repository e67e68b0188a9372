import { ENGLISH_EXCHANGES } from './exchange-words.ts';
import type { LanguageWords } from './language-words.ts';
import { set, words } from './word-patterns.ts';

const RESOURCES_EN = {
  premises: set(
    'premises garage garages pitch pitches desk desks lab room rooms venue space hall building office offices kitchen barn warehouse storage workshop studio shed',
  ),
  land: set('land plot plots field fields acre acres allotment site'),
  skills: set('skill skills expertise expert experts knowhow accountant lawyer'),
  data: set('data figures statistics'),
  funding: set('funding funds money grant grants cash budget'),
  outlets: set('outlet outlets customer customers buyer buyers market clients'),
  volunteers: set('volunteer volunteers hands helpers'),
  facilitation: set('facilitation facilitator facilitators'),
  equipment: set(
    'equipment vehicle vehicles van tool tools machine machines minibus generator tables trestles tractor freezer fridge laptops laptop trailer bikes bike freezers fridges oven ovens cooker marquee gazebo gazebos mower mowers chainsaw rotavator scales skip skips projector screen printer cargo bench benches chairs crockery urn',
  ),
};

/** English words around names and verbs, folded. */
export const ENGLISH: LanguageWords = {
  head: 'last',
  definite: set('the teh'),
  determiners: set(
    'the teh a an some its their his her our my this that these those each every any all several',
  ),
  prepositions: set('to from with by for at in on of into between without about via through according'),
  with: set('with'),
  by: set('by'),
  and: set('and or but then plus'),
  subjects: set('it they he she'),
  plurals: set('they them'),
  objects: set('it them him her'),
  circumstances: set('when if because while whenever unless although though whereas'),
  relatives: set('that which whom where'),
  be: set('is are re was were be been being'),
  have: set('has have had'),
  adverbs: set(
    'ever five six seven eight nine ten twelve twenty thirty forty fifty hundred thousand twice once weekends weekend fortnight fortnightly board committee also too often always sometimes really well together already still regularly day week month year term daily weekly monthly wednesdays mondays tuesdays thursdays fridays saturdays sundays spring summer autumn winter ' +
      'ok so now here there very much just both each other one two three four who it they them its their he she is are was were be been has have had do does did as up out off now then january february march april may june july august september october november december year years times s',
  ),
  things: set(
    'hay straw food veg vegetables bread milk eggs meat fruit books games furniture chairs tables clothes bikes car cars van vans bus tools machines equipment laptops website software ' +
      'room rooms hall halls office building kitchen garden gardens field fields land roof roofs house houses flat flats money grant grants rent bill bills salary job jobs contract contracts deal project projects plan plans ' +
      'fair festival show concert film exhibition workshop workshops trip trips visit visits meeting meetings talk talks day days evening stall stalls course courses class classes training lesson lessons news data figures study survey report reports map maps ' +
      'advice help support service services session sessions activity activities water heat energy power panels hedge hedges tree trees plants seeds animals river street leftovers scraps surplus stock parcels waste recycling health transport',
  ),
  goods: set(
    'carrots potatoes veg vegetables fruit apples yoghurts milk butter cream cheese eggs meat chickens bread flour honey jam juice wine beer cider meals produce food groceries plants seeds flowers hay straw compost manure wood logs firewood',
  ),
  people: set(
    'people kids children students pupils residents families staff members parents neighbours everyone someone somebody we they he she volunteers farmers apprentices tenants members customers visitors users patients prescribers workers carers players traders growers shoppers teachers tutors nurses doctors lecturers researchers trainees interns lads folk folks councillors officers wardens drivers cooks chefs gardeners coaches you i',
  ),
  organisations: set(
    'association society club trust council school college university library farm market bank charity foundation church mosque temple hospital surgery clinic police fire brigade bakery shop pub brewery theatre museum cinema centre center ' +
      'company ltd co cooperative coop federation union institute network group project campaign forum partnership scheme garage nursery academy cafe agency office rotary guides scouts allotment society choir band hub garden brigade service services w i hospice shed playgroup preschool surgery academy trust chapel guild orchestra venue hostel shelter bureau council board authority college',
  ),
  generic: set(
    'association society club trust council school college university bank charity company group network project partnership foundation federation institute',
  ),
  qualifiers: set('social community local primary secondary parish'),
  distinctive: set('primary secondary private public catholic methodist junior infant special'),
  nationwide: set(
    'nhs oxfam tesco asda sainsburys waitrose aldi lidl morrisons mencap mind crisis shelter barnardos sustrans rspca rspb cpre rnli amnesty unicef greenpeace defra ofsted bbc ymca ywca rnib rnid nspcc nfu tuc u3a hmrc dwp dvla hmp ikea lloyds barclays natwest bt edf',
  ),
  institutions: set('council'),
  within: set('of and for the'),
  of: set('of'),
  indefinite: set('some any a an every each their its our'),
  few: set('some any a an several two three every'),
  cooperations: set('alliance partnership link deal agreement project contract cooperation'),
  ends: words(
    '(?:has |have |had )?(?:fizzled|petered|died) (?:out|off|away)|ran out of steam|(?:hasn|haven) t (?:\\w+ ){1,8}?since (?:19|20)\\d\\d|up (?:until|till|to) (?:19|20)\\d\\d|until (?:19|20)\\d\\d|(?:has |have )?(?:dried up|lapsed|expired|run out)|isn t getting (?:anything|a thing)|no longer|(?:doesn|don|isn|aren|didn|hasn|haven|not) (?:t )?(?:\\w+ ){0,8}?any ?(?:more|longer)|(?:has |have )?stopped|(?:has |have )?pulled out(?: of)?|(?:has |have )?quit|(?:is|s) (?:over|finished|dead|history|all over)(?= $)|(?:that|it) (?:was|s) (?:all )?(?:in the past|before|years ago|ages ago|a long time ago|ancient history)(?= $)|(?:is|s) over|(?:is|are|has) (?:finished|ended)|(?:it|that) (?:ended|stopped|finished)|used to|(?:has |have )?withdrawn(?: from)?|(?:has |have )?cut(?: off)?(?: its| the| their)?(?: funding| grant| money)?(?: to| for)?|nothing (?:left )?between|ended|broke off|gave up|came to an end|part(?:ed)? (?:ways|company)|(?:went|gone) (?:their|its) separate ways|split up|called it (?:off|a day)|walk(?:ed|s)? away(?: from)?|(?:has |have )?(?:cut|severed) (?:all )?ties(?: with)?|(?:has |have )?dropped out(?: of)?|pulled the plug(?: on)?|pulled (?:its|their|all its|all their) \\w+ out of|(?:packed|jacked) (?:it|that) in|(?:has |have )?ditched|called time(?: on)?|fell (?:through|apart)|wound up|(?:has |have )?terminated|(?:has |have )?kicked out|(?:has |have )?axed|(?:has |have )?left',
  ),
  resumes: words(
    '(?:(?:it|that|they|this) )?(?:(?:has|have|is|are|s|re|ve) )?(?:now )?(?:back on(?: track)?|back up and running|up and running again|(?:all )?on again|back (?:together|at it|in business)|back to normal)|(?:it|that|they|this) (?:(?:has|have|is|are|s|re|ve) )?(?:now )?(?:resume[sd]?|restart(?:s|ed|ing)?|reopen(?:s|ed)?|(?:start(?:s|ed|ing)?|pick(?:s|ed)? up|going|running|working|happening|active|alive)(?: up)? again)',
  ),
  again: words('again|once more|resume[sd]?'),
  negates: words(
    '(?:should|could|might) (?:\\w+ )?have|(?:doesn|don|isn|aren|didn|hasn|haven|won|wouldn|can|couldn) t|(?:nobody|no one)(?! but )|none of|not|never|no link|no contact|nothing|cannot|neither|without any|neither(?= (?:\\w+ ){1,6}?nor )',
  ),
  pledges: words(
    '(?:(?:has|have) )?(?:commits?|commit(?:ted)? (?:itself|themselves|ourselves)|committed|pledges?|pledged|promises?|promised) to(?! (?:the|a|an|our|their|its|\\w+ing|\\w+(?:ity|tion|ment|ness)) )',
  ),
  quarrels: words(
    '(?:are|is) (?:\\w+ )?(?:neighbours?|next door)|(?:don|doesn) t see eye to eye|at loggerheads|can t stand|keeps? (?:blocking|sabotaging|undermining)|won t (?:help|talk|speak)|at odds|at war|rivals?|in conflict|fallen out|fell out|hate each other|not on speaking terms|competitors?|competing|compete|compete with|(?:doesn|don) t get on|refuses? to|dislikes?|oppose[sd]?|argue[sd]?|against|boycott(?:s|ed)?|threaten(?:s|ed)?|block(?:s|ed)?|avoid(?:s|ed)?|ignore[sd]?|reject(?:s|ed)?|hate[sd]?|complain(?:s|ed)?|object(?:s|ed)? to|sue[sd]?|sued|criticis(?:e|es|ed)',
  ),
  joinings: words('(?:link|partnership|agreement|deal|project|contract)(?: \\w+){0,4}? between'),
  repairs: words('(?:or |no |er |um )?(?:er|um|uh|sorry|no|rather|i mean)'),
  excludes: words('instead of|except(?: for)?|apart from|other than|on one side(?= .* on the other )'),
  supposes: words('allegedly|supposedly|let s say|rumou?r has it'),
  fillers: words(
    '(?<=^ )(?:oh yes|yes|ah)(?= and )|(?<=^ )(?:um+|erm|uh|right(?: then)?)(?= )|i (?:think|guess|reckon|believe|suppose)(?= $)|sort of|kind of|kinda|sorta|(?:ladies and gentlemen|dear (?:all|colleagues|friends)|good (?:morning|evening) (?:all|everyone|everybody))|to be (?:honest|fair|frank)|tbh|imo|imho|lol|(?:so )?basically|you know|you see|as (?:you know|it happens|usual|ever|always)|by the way|btw|of course|obviously|frankly|honestly|let s face it|so to speak|at a peppercorn|free of charge|for (?:free|nothing)|for the most part|more or less|please|pls|cheers|anyway|needless to say|as far as i can tell|strictly speaking|at the end of the day|in all fairness',
  ),
  hedges: words(
    'i (?:think|believe|guess|suppose|reckon)(?: that)?|apparently|as far as i know|if i remember(?: rightly| correctly| right)?|in my view|i m told(?: that)?|i know(?: that)?|basically|it seems(?: that)?|from what i know',
  ),
  statuses: [
    ['dormant', words('on hold|paused|dormant|on ice|in abeyance|on pause|suspended|at a standstill')],
    [
      'proposed',
      words(
        '(?:has |have )?(?:applied|bid|volunteered|asked) (?:to|for)|(?:has |have )?put in (?:a|an) (?:bid|application|request)(?: to| for)?|(?:has |have )?offer(?:s|ed)? to|propos(?:e|es|ed) to|(?:has |have )?proposed(?: to)?|suggest(?:s|ed)?',
      ),
    ],
    [
      'intention',
      words(
        'next (?:month|week|term|spring|summer|autumn|winter)|voted to|(?:is|are|s|re) in (?:talks|discussions?|negotiations?)|will|ll|(?:is|are|s|re) going to|(?:is|are|s|re) about to|plan(?:s|ned)? to|(?:is|are|s|re) planning(?: to| a| an)?|(?:is|are|s|re) due to|(?:has |have )?promised(?: to)?|(?:has |have )?agreed(?: in principle)?(?: to)?|agreement in principle|must|intends? to|(?:has |have )?committed to|(?:for|in|from) (20\\d\\d)|next year|soon|starting in|in the pipeline|on the cards|in preparation|in the works|under (?:discussion|negotiation)|being (?:discussed|negotiated|planned|drawn up)|(?:is|are) (?:drawing up|negotiating|finalising|finalizing|working out|hammering out|setting up|signing|preparing)(?: to| a| an)?',
      ),
    ],
    [
      'wished',
      words(
        'wouldn t it be (?:\\w+ )?\\w+ if|there s talk of|has its eye on|have their eye on|(?:it|that) (?:d|would) be (?:lovely|great|good|nice|brilliant|wonderful|useful|helpful|fantastic)(?: if| to see| to have)?|(?:it|they|we|she|he|who) d(?= (?!been |better |had )\\w+ )|(?:is |are |re |s )?minded to|ought to|would (?:like|love)(?: to)?|d (?:like|love) to|(?:is|are) (?:being )?(?:considered|mooted|envisaged|hoped for)|wants? to|hopes? to|wish(?:es)? to|could(?! (?:do with|use))|should|might|(?:is|are|s|re) (?:keen|eager|up|itching|hoping|looking)(?: (?:to|on|for))?|(?:is|are) interested in|dreams? of|ought to|we hope|hoping to|(?:is|are) (?:thinking of|thinking about|considering|looking at|looking into|toying with|discussing|exploring|in talks about|talking about)|would(?: be)?|may',
      ),
    ],
  ],
  levels: [
    [
      4,
      words(
        'in each other s pockets|decides? everything together|does everything together|do everything together|rock solid|joined at the hip',
      ),
    ],
    [
      3,
      words(
        'share an office|same office|(?:hand in glove|hand in hand)|thick as thieves|shared? (?:premises|office|building|budget)|a joint budget',
      ),
    ],
    [
      2,
      words(
        '(?:it|that) s (?:\\w+ )?regular|every (?:single )?day|day in day out|on a daily basis|every (?:single )?week|weekly|every month|monthly|regularly|day to day',
      ),
    ],
    [
      1,
      words(
        '(?:it|that) s (?:\\w+ )?(?:occasional|rare)|know each other (?:by sight|vaguely|a bit|slightly)|(?:barely|hardly|rarely) (?:talk|speak|meet)|on first name terms|only (?:at|for) (?:christmas|easter|halloween|the fair|events?)|bump(?:s|ed)? into|nodding terms|once in a blue moon|a couple of times a year|every (?:now and then|so often|other year|few (?:months|years))|in passing|now and (?:then|again)|from time to time|occasionally|(?:once|twice) (?:a|per) year|once in a while|keep each other posted|rarely|sometimes|barely|hardly ever|seldom|say hello',
      ),
    ],
  ],
  natures: [
    [
      'funds',
      words(
        '\\d+ (?:000|pounds|quid|k|grand)|(?:a )?grant|funding|sponsorship|financial (?:help|support|aid|backing)',
      ),
    ],
    ['commissions', words('(?:a )?contract|(?:a )?purchase|procurement|paid work|customer')],
    ['governs', words('(?:a )?seat|shareholding|governance|membership')],
    ['supports', words('advice|support|help|mentoring')],
    ['shares_knowledge', words('training|know ?how|knowledge|teaching')],
    [
      'shares_means',
      words(
        'lending|a loan of|shared (?!vision|goal|interest|aim|concern|passion|history)\\w+|shared (?:room|premises|van|equipment)',
      ),
    ],
    ['advocates', words('lobbying|campaigning|advocacy')],
    [
      'co_produces',
      words(
        '(?:a )?joint (?:project|scheme|programme|show|fair|event)|(?:a )?project|together|(?:a )?partnership',
      ),
    ],
    ['unspecified', words('cooperation|collaboration|agreement')],
  ],
  seats: words('on the board of|(?:shareholders?|members?|trustees?) of'),
  ownSeats: words('on (?:its|their) (?:board|committee)'),
  asks: words(
    'why|how|(?:does|do|did|has|have|can|could|will|would|is|are) (?:the|a|an|our)|who(?! s)(?!.* it s )|(?:what|who|which)(?: s| is| are| was)|do we|does it|did we',
  ),
  mentions: words('(?:and |oh and |so )?there (?:s|is|are)'),
  presents: words(
    '(?:(?:and|so|then|well|oh) )*(?:there (?:s|is|are)(?: also)?|(?:we|you) (?:ve got|have(?: got)?))(?! (?:a|an|some|no|not|never) )',
  ),
  prepositionalRelatives: words('(to|with|for|from|by|through) (?:who|whom|which)'),
  points: words('(?:(?:and|so|well) )*it s'),
  roles: words(
    '(?:the|their|its) (?:main |biggest |lead )?(?:lead|leader|funder|supplier|customer|partner|owner|landlord|tenant|host|contractor)',
  ),
  presented: words('(?:that|who|which)(?! (?:is|are|was|were|s|re) )'),
  adds: words(
    '(?:(?:you|we|i|they)(?: ve| have)? )?(?:left (?:off|out)|missed(?: out| off)?|skipped)|(?:we|you) (?:need|want|ought) to add|(?:we )?haven t got|put in|stick in|i d add|we should add|(?:you )?can you add|(?:we|i|you)(?: ve)? forgot(?:ten)?(?: about)?|there s also|there is also|there are also|(?:don t|do not) forget|add(?: in)?|also add|please add|missing|we re missing|forgot|not forgetting|let s add|put down|oh and',
  ),
  belongs: words(
    '(?:should|ought to|needs? to|must) (?:also )?be (?:on|in) (?:here|there|it|the (?:map|list|board))(?: too| as well)?(?= $)|(?:isn t|is not|aren t|are not) (?:on|in) (?:here|the (?:map|list))(?: yet)?(?= $)|(?:is|are) missing(?= $)',
  ),
  corrects: words(
    '(?:it |that )?should (?:read|say|be|have been)|change (?:that|it) to|make it(?= the )|(?:let me|i ll) correct (?:that|it)|excuse me|scratch that|apologies|instead(?= $)|(?:i|we) got (?:that|it) wrong|my bad|on second thoughts|i misspoke|more (?:of )?a|it s more|not (?:funding|money|a grant|a contract)|put (?:them|it|that) (?:at|down as)|no|sorry|not (?:him|her|them)|rather|actually|i (?:mean|meant)|i should say|correction|oops|wait|hang on|hold on|nope|nah|naw|my mistake|that should be|it s|it was|make that|or rather',
  ),
  notYet: words(
    '(?:just|only|still) (?:a|an) (?:plan|idea|proposal|thought)|(?:a|an) (?:plan|idea|proposal) (?:for now|at the moment|so far)|not (?:yet )?(?:happened|started|done|signed|in place)(?: yet)?|hasn t (?:happened|started|begun)(?: yet)?|not yet',
  ),
  exchange: ENGLISH_EXCHANGES,
  tells: words('(?:said|told|says|mentioned|reported|thinks|claims)(?: it| that| so| us| me)?'),
  regrets: words('would rather have|would (?:much )?have (?:much )?prefer(?:r)?ed|would rather have had'),
  only: words('just|only|merely'),
  absent: words(
    '(?:isn|wasn|aren|weren) t (?:there|in it|in on it|involved|part of it)|(?:is|was) not (?:there|in it|involved)',
  ),
  misspoke: words('(?:i|we|you)(?: ve| have)? (?:said|put|wrote|written|typed|entered|got)|it says'),
  takesBack: words(
    '(?:it s|it is)(?= (?:\\w+ ){1,6}?(?:that|who) )|(?:oh |er |um )?(?:no|sorry|correction|oops|i meant|i mean|my mistake|or rather)',
  ),
  undoes: words(
    '(?:forget|ignore) (?:that )?i (?:ever )?said (?:that|it|anything)|(?:forget|ignore) what i (?:just )?said|(?:scrap|scratch|bin|undo|delete|cancel|forget|remove|ignore|drop|strike|erase)(?: (?:that|it|this|the last one|the last line|the last|last|all that))?|(?:forget|ignore) what i (?:just )?said|(?:do not|don t|let s not) (?:note|write|record|put) (?:that|it|this)(?: down)?|(?:leave|take|rub|get|cross) (?:that|it|this) out|get rid of (?:that|it|this|the last one)|wipe (?:that|it|this)|i take (?:that|it) back|never mind|my mistake|take that back|take that off|that s wrong',
  ),
  mutual: words('and vice versa|both ways|mutual|each other|the other way (?:round |around )?too'),
  reverses: words(
    '(?:swap|switch|flip|turn|reverse) (?:them|those|these|it|that)(?: two)?(?: round| around| over)?(?= $)|(?:the )?other way(?: round| around)?|reversed?|the opposite|(?<!and )vice versa|(?:the )?wrong way (?:round|around)|backwards',
  ),
  joins: words('(?:the )?(?:three|four|five) of (?:them|us)(?: not two)?|with|too|also|and|plus|as well|add'),
  stays: words('keep|keeps|keeping|leaving|leaves|stays?|only'),
  leaves: words(
    '(?:has |have )?(?:dropped out|pulled out|left|bowed out|backed out)(?= $)|(?:isn|aren|wasn) t involved|(?:is|are) not (?:involved|in it|part of it)|(?:doesn|don) t (?:take part|join in)|leave (?:\\w+ ){0,5}?out(?= $)|(?:isn|aren|wasn) t (?:in|part of) (?:it|that|this)|without|take (?:\\w+ ){0,8}?(?:out|off)(?! to )|remove|drop|just the two(?: of them)?|two of them not three|not in it|leave out|take out|minus',
  ),
  same: words(
    'same (?:for|with|goes for|thing for)|ditto(?: for)?|likewise(?: for)?|and those (?:of|from|at)|as well as|and also',
  ),
  also: words(
    '(?:is|are|s|re) (?:with them|in on it|part of it|in the mix|involved)(?= (?:too )?$)|(?:has |have )?joined (?:them|in)(?= $)|so (?:does|do|did|is|are|has|have)|too|also|as well|likewise|ditto',
  ),
  not: words('(?:isn|wasn|aren|weren) t|not|neither|nor|instead of|rather than'),
  asides: words('ok|yes|no|right|thanks|break|coffee'),
  lacks: words(
    'there (?:s|is) (?:a )?(?:real |big |huge )?(?:shortage|lack|need) (?:of|for)|(?:big |urgent )?need(?:s)? (?:of|for)|not enough|lack of|shortage of|out of|looking for|after|(?:we )?need|there s no|(?:is |are |s |re )?(?:short of|desperate for|crying out for|screaming for|in need of)',
  ),
  resources: RESOURCES_EN,
  since: words(
    'since (?:the )?(?:(covid|lockdown|pandemic)|(?:\\w+ )?((?:19|20)\\d\\d))|(?:in|until|till|up to) ((?:19|20)\\d\\d)|(?:late|early|mid) ((?:19|20)\\d\\d)|(?:since )?(last year)|(this year)|(\\d{1,2}|one|two|three|four|five|six|ten) years? ago',
  ),
  to: words('to|for|from|at'),
  through: words('via|through|thanks to|by way of'),
  cleft: words('(?:it|that) (?:s|is)(?: mostly| mainly| really)?'),
};
