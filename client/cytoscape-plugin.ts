import type { Plugin } from 'vite';

/*
 * Of Cytoscape, what a map does without: algorithms on graphs (but that of its own walks), which our model has, and
 * drawing by WebGL. Its one file names them in lists that all of them are taken from: left out of the list, the bundler
 * finds that nobody needs them. A version that writes its lists otherwise stops the build.
 */
const CUTS = [
  { list: /\[(elesfn\$v), [^\]]*tarjanStronglyConnected\$1\](?=\.forEach)/, kept: '[$1]' },
  { list: /(\[CRp\$b, [^\]]*)CRp\$4, ([^\]]*\])(?=\.forEach)/, kept: '$1$2' },
];

export const cytoscapeParts: Plugin = {
  name: 'cytoscape-parts',
  apply: 'build',
  transform: {
    filter: { id: /cytoscape\/dist\/cytoscape\.esm\.mjs$/ },
    handler(code) {
      return CUTS.reduce((text, { list, kept }) => {
        if (!list.test(text)) this.error(`Cytoscape has no list like ${list}.`);
        return text.replace(list, kept);
      }, code);
    },
  },
};
