import type { Plugin } from 'vite';

/*
 * Parts of Cytoscape that a map does not need: graph algorithms (except its own traversals), which our model
 * has, and WebGL drawing. Its single file lists them in arrays; after the removal from an array, the bundler
 * finds them unused. A version with other arrays stops the build.
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
