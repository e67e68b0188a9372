import type { HostileFile } from './hostile-archives.ts';

const MEBI = 1024 * 1024;
const graphml = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<graphml><graph>${inside}</graph></graphml>`;
const gexf = (inside: string): string =>
  `<?xml version="1.0"?><gexf><graph><nodes>${inside}</nodes></graph></gexf>`;
const lines = (...rows: string[]): string => `${['Nom;Famille', ...rows].join('\n')}\n`;
const COUNT = 40_000;

/** Texts that mean harm: markup, separated values, JSON. */
export const HOSTILE_TEXTS: readonly HostileFile[] = [
  [
    'entities that grow',
    'a.graphml',
    () => graphml('<node id="&b;"/>', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'),
    'IMPORT_DOCTYPE',
  ],
  [
    'an entity of another file, in UTF-16 without a mark',
    'a.gexf',
    () =>
      Buffer.from(
        `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${gexf('<node id="&a;"/>')}`,
        'utf16le',
      ),
    'IMPORT_DOCTYPE',
  ],
  ['an entity that nobody declared', 'a.graphml', () => graphml('<node id="&x;"/>'), 'IMPORT_BROKEN_FILE'],
  ['elements in elements', 'a.graphml', () => `<graphml>${'<a>'.repeat(500_000)}`, 'IMPORT_TOO_DEEP'],
  ['an attribute of 16 MiB', 'a.gexf', () => gexf(`<node id="a" label="${'x'.repeat(16 * MEBI)}"/>`), 'read'],
  [
    'a value of 16 MiB',
    'a.graphml',
    () => graphml(`<node id="a"><data key="name">${'x'.repeat(16 * MEBI)}</data></node>`),
    'read',
  ],
  [
    'a hundred thousand attributes of one element',
    'a.graphml',
    () => graphml(`<node id="a" ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`),
    'read',
  ],
  [
    'a key of its own for each node',
    'a.graphml',
    () =>
      graphml(
        Array.from({ length: COUNT }, (_, i) => `<node id="n${i}"><data key="k${i}">x</data></node>`).join(
          '',
        ),
      ),
    'IMPORT_TOO_MANY_COLUMNS',
  ],
  [
    'ids that objects have',
    'a.gexf',
    () =>
      gexf(
        ['__proto__', 'constructor', 'toString']
          .map(
            (id) =>
              `<node id="${id}" label="${id}"><attvalues><attvalue for="__proto__" value="polluted"/></attvalues></node>`,
          )
          .join(''),
      ),
    'read',
  ],
  [
    'text that never ends',
    'a.graphml',
    () => `<graphml><![CDATA[${'x'.repeat(8 * MEBI)}`,
    'IMPORT_BROKEN_FILE',
  ],
  [
    'markup that is no graph',
    'a.graphml',
    () => '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    'IMPORT_FORMAT_UNKNOWN',
  ],
  ['one line of 20 MiB', 'a.csv', () => lines(`${'x'.repeat(20 * MEBI)};ESS`), 'IMPORT_BROKEN_TEXT'],
  [
    'ten thousand columns',
    'a.csv',
    () => lines(Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(';')),
    'IMPORT_TOO_MANY_COLUMNS',
  ],
  ['twenty million semicolons', 'a.csv', () => lines(`${';'.repeat(190_000)}\n`.repeat(105)), 'IMPORT_EMPTY'],
  ['twenty million blank lines', 'a.csv', () => lines('\n'.repeat(20_000_000)), 'IMPORT_TOO_MANY_ROWS'],
  ['quotes alone', 'a.csv', () => '"'.repeat(20 * MEBI + 1), 'IMPORT_BROKEN_TEXT'],
  ['a quote that never closes', 'a.csv', () => lines(`"${'x\n'.repeat(5 * MEBI)}`), 'IMPORT_BROKEN_TEXT'],
  ['a quote that separates', 'a.csv', () => `sep="\n${lines('AMAP;ESS')}`, 'read'],
  [
    'half a character that separates',
    'a.csv',
    () => Buffer.from(`\ufeffsep=😀\n${lines('AMAP;ESS')}`, 'utf16le'),
    'read',
  ],
  ['zeros within', 'a.csv', () => lines('A\0MAP;ESS'), 'IMPORT_BINARY'],
  ['zeros alone', 'a.csv', () => Buffer.alloc(2 * MEBI), 'IMPORT_BINARY'],
  [
    'bytes that are no UTF-8',
    'a.csv',
    () => Buffer.from([...Buffer.from('Nom;Famille\n'), 0xc3, 0x28, 0xff, 0xfe, 0xf0, 0x80, 0x3b, 0x0a]),
    'read',
  ],
  [
    'half characters in UTF-16',
    'a.csv',
    () => Buffer.from(`\ufeff${lines('\ud800x;ESS', '\udc00;ESS')}`, 'utf16le'),
    'read',
  ],
  [
    'UTF-16 without a mark, the other way round',
    'a.csv',
    () => Buffer.from(lines('AMAP;ESS'), 'utf16le').swap16(),
    'read',
  ],
  [
    'UTF-16 cut in the middle of a character',
    'a.csv',
    () => Buffer.from(`\ufeff${lines('AMAP;ESS')}`, 'utf16le').subarray(0, -1),
    'read',
  ],
  ['a mark alone', 'a.csv', () => '\ufeff', 'IMPORT_EMPTY'],
  [
    'headings that objects have',
    'a.csv',
    () => 'Nom;Famille;__proto__;constructor;toString\nAMAP;ESS;polluted;polluted;polluted\n',
    'read',
  ],
  [
    'formulas',
    'a.csv',
    () => lines('=HYPERLINK("http://x");ESS', "@SUM(1+1)*cmd|'/c calc'!A0;ESS", '+1;ESS', '-1;ESS'),
    'read',
  ],
  [
    'an override of direction and markup',
    'a.csv',
    () => lines('\u202eabc<img src=x onerror=alert(1)>;ESS'),
    'read',
  ],
  [
    'JSON with __proto__',
    'a.json',
    () => '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    'IMPORT_FORMAT_UNKNOWN',
  ],
  ['JSON in lists in lists', 'a.json', () => '['.repeat(5_000_000), 'IMPORT_FORMAT_UNKNOWN'],
  [
    'a program',
    'a.csv',
    () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...Array.from({ length: 500 }, (_, i) => i % 32)]),
    'IMPORT_BINARY',
  ],
  ['a PDF', 'a.csv', () => `%PDF-1.7\n${'\u0001\u0002'.repeat(500)}`, 'IMPORT_PDF'],
];
