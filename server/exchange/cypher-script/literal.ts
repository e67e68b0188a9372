const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Formats a value as a Cypher literal. Quotes, backslashes and invisible characters are escaped, so that no
 * text ends its literal or contains a line end. A statement ends at `;` and a line end.
 */
export function literal(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replace(/[\\'\n\r\t]/g, escaped).replace(HIDDEN, asNumber)}'`;
  if (typeof value === 'number' && Number.isFinite(value))
    return Object.is(value, -0) ? '-0.0' : String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
    return `{${entries.map(([name, item]) => `${nameOf(name)}: ${literal(item)}`).join(', ')}}`;
  }
  throw new Error('Cypher has no literal for this value.');
}

const escaped = (sign: string): string => ESCAPES[sign] ?? sign;

/** Control characters, separators of lines, marks of direction, halves of pairs: what an eye does not see. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const asNumber = (sign: string): string =>
  Array.from(
    { length: sign.length },
    (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Names of properties are the model's own; any other is a mistake, not something to quote.
function nameOf(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new Error(`${name} is no name of a property.`);
  return name;
}
