import type { Forms } from './conjugate-french.ts';

/** Base, past and participle of the irregular verbs of cooperation. */
const IRREGULAR = new Map(
  (
    'be am,are,is was,were been|have has had had|do does did done|go goes went gone|give gives gave given|' +
    'get gets got got|win wins won won|buy buys bought bought|sell sells sold sold|lend lends lent lent|send sends sent sent|' +
    'build builds built built|run runs ran run|take takes took taken|make makes made made|meet meets met met|' +
    'teach teaches taught taught|learn learns learnt,learned learnt|sit sits sat sat|put puts put put|' +
    'let lets let let|keep keeps kept kept|lead leads led led|see sees saw seen|know knows knew known|' +
    'speak speaks spoke spoken|pay pays paid paid|set sets set set|seek seeks sought sought|swap swaps swapped swapped|' +
    'can could could could|find finds found found|bring brings brought brought|say says said said|drop drops dropped dropped|' +
    'lose loses lost lost|forget forgets forgot forgotten|steal steals stole stolen|fight fights fought fought|beat beats beat beaten|' +
    'come comes came come|hold holds held held|overtake overtakes overtook overtaken|' +
    'stop stops stopped stopped|plan plans planned planned|fix fixes fixed fixed|own owns owned owned|cut cuts cut cut'
  )
    .split('|')
    .map((line) => {
      const [base = '', present = '', past = '', participle = ''] = line.split(' ');
      return [base, { present: present.split(','), past: past.split(','), participle }] as const;
    }),
);

const VOWEL = /[aeiou]/;

/** Lists the forms of an English verb. */
export function conjugateEnglish(base: string): Forms {
  const known = IRREGULAR.get(base);
  const gerund = gerundOf(base);
  if (known !== undefined)
    return [
      [base, 'present'],
      ...known.present.map((form) => [form, 'present'] as const),
      ...known.past.map((form) => [form, 'past'] as const),
      [known.participle, 'participle'],
      [gerund, 'gerund'],
    ];
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const past = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${doubles(base) ? base + base.slice(-1) : base}ed`;
  return [
    [base, 'present'],
    [third, 'present'],
    [past, 'participle'],
    [gerund, 'gerund'],
  ];
}

/** Returns true if one short syllable doubles its last letter: « plan », « fit ». */
const doubles = (base: string): boolean =>
  /[^aeiou][aeiou][bdgklmnprt]$/.test(base) && (base.match(/[aeiou]+/g) ?? []).length === 1;

function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && base.length > 3 && !VOWEL.test(base.slice(-2, -1)))
    return `${base.slice(0, -1)}ing`;
  return `${doubles(base) ? base + base.slice(-1) : base}ing`;
}
