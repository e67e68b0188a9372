/** The letters and digits of a code: none that a hand or an eye takes for another. */
const ALPHABET = /^[A-HJKMNP-Z2-9]{8}$/;

/** A code as it was typed, brought to its letters: small ones, spaces and dashes are forgiven. Null where it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return ALPHABET.test(code) ? code : null;
}

/** « K7QM-2XPA », as it is shown and typed. */
export function writeCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
