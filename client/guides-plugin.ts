import MarkdownIt from 'markdown-it';
import type { Plugin } from 'vite';
import { slugOf } from '../model/words/fold-text.ts';
import { typeset } from '../model/words/french.ts';

interface Section {
  readonly id: string;
  readonly title: string;
}

/** Markup typed in a guide is shown as it is typed; addresses that would run something are no links. */
const markdown = new MarkdownIt({ html: false });

/** Leads to the guide in the other language; a page of the application has a switch for that. */
const OTHER_LANGUAGE = /^\*\[(?:In English|En français)\]\([a-z-]+\.md\)\*\n/m;

/** Links to other guides, to pictures and to other sites; other files of the project have no page. */
const GUIDE = /^([a-z-]+)\.md$/;
const ELSEWHERE = /^https?:\/\//;

markdown.core.ruler.push('french-spacing', ({ tokens }) => {
  for (const { children } of tokens)
    for (const child of children ?? []) if (child.type === 'text') child.content = typeset(child.content);
});

markdown.core.ruler.push('links', ({ tokens }) => {
  for (const { children } of tokens) {
    const open: string[] = [];
    for (const token of children ?? []) {
      if (token.type === 'link_open') {
        const href = String(token.attrGet('href') ?? '');
        const [, guide] = GUIDE.exec(href) ?? [];
        open.push(guide !== undefined || ELSEWHERE.test(href) ? 'a' : 'span');
        token.tag = open.at(-1) ?? 'a';
        token.attrs = guide !== undefined ? [['href', `/aide/${guide}`]] : [['href', href]];
        if (ELSEWHERE.test(href)) token.attrs.push(['target', '_blank'], ['rel', 'noopener noreferrer']);
        if (token.tag === 'span') token.attrs = null;
      } else if (token.type === 'link_close') token.tag = open.pop() ?? 'a';
    }
  }
});

// A wide table scrolls in its own frame, which the keyboard reaches.
markdown.renderer.rules.table_open = () => '<div class="guide-table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** Converts a guide into a page: its title, its sections, its markup. */
export function readGuide(source: string): { title: string; sections: Section[]; html: string } {
  const tokens = markdown.parse(source.replace(OTHER_LANGUAGE, ''), {});
  let title = '';
  const sections: Section[] = [];
  tokens.forEach((token, at) => {
    if (token.type !== 'heading_open') return;
    const text = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join('');
    const id = `guide-${slugOf(text)}`;
    token.attrs = [
      ['id', id],
      ['tabindex', '-1'],
    ];
    if (token.tag === 'h1') title = text;
    if (token.tag === 'h2') sections.push({ id, title: text });
  });
  return { title, sections, html: markdown.renderer.render(tokens, markdown.options, {}) };
}

/** Makes a module of each guide that the client imports: pages of the application, readable without internet. */
export const guides: Plugin = {
  name: 'guides',
  enforce: 'pre',
  transform: {
    filter: { id: /\/docs\/[a-z-]+\.md$/ },
    handler(source) {
      const { title, sections, html } = readGuide(source);
      const pictures: string[] = [];
      // A picture is a file of the build, under the name that the build gives it.
      const parts = html.split(/(?<=<img src=")(images\/[a-z-]+\.(?:png|webp))(?=")/).map((part, at) => {
        if (at % 2 === 0) return JSON.stringify(part);
        pictures.push(`import picture${at} from './${part}';`);
        return `picture${at}`;
      });
      return {
        code: [
          ...pictures,
          `export const title = ${JSON.stringify(title)};`,
          `export const sections = ${JSON.stringify(sections)};`,
          `export const html = ${parts.join(' + ')};`,
        ].join('\n'),
        map: null,
        moduleType: 'js',
      };
    },
  },
};
