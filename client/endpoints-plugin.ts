import { type Plugin, parseSync, Visitor } from 'vite';

/**
 * What of an endpoint only the server reads: a screen is typed by answers when it is compiled, and takes them as they
 * come. Paths, queries and bodies are read by the screens too.
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

/** A text without some pieces of it, nor the comma after one. */
function without(text: string, cuts: readonly Cut[]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of cuts) {
    kept += text.slice(at, from);
    at = to + (/^\s*,/.exec(text.slice(to))?.[0].length ?? 0);
  }
  return kept + text.slice(at);
}
