import { type Plugin, parseSync, Visitor } from 'vite';

/**
 * Parts of an endpoint that only the server reads: a screen uses the types of answers at compile time, and no
 * check at run time. The screens read paths, queries and bodies too.
 */
export const AT_THE_SERVER: readonly string[] = ['response', 'summary', 'example', 'responseExample'];

type Cut = readonly [from: number, to: number];

export const withoutAnswers: Plugin = {
  name: 'without-answers',
  apply: 'build',
  transform: {
    filter: { id: /\/model\/contract\/endpoints\/[\w-]+\.ts$/ },
    handler: (code, id) => {
      const cuts: Cut[] = [];
      new Visitor({
        CallExpression({ callee, arguments: [definition] }) {
          if (callee.type !== 'Identifier' || callee.name !== 'defineEndpoint') return;
          if (definition?.type !== 'ObjectExpression') return;
          for (const property of definition.properties)
            if (property.type === 'Property' && property.key.type === 'Identifier')
              if (AT_THE_SERVER.includes(property.key.name)) cuts.push([property.start, property.end]);
        },
      }).visit(parseSync(id, code).program);
      return without(code, cuts);
    },
  },
};

/** Removes pieces of a text, each with its following comma. */
function without(text: string, cuts: readonly Cut[]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of cuts) {
    kept += text.slice(at, from);
    at = to + (/^\s*,/.exec(text.slice(to))?.[0].length ?? 0);
  }
  return kept + text.slice(at);
}
