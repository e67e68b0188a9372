const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Creates a random id of 20 characters of the contract's alphabet (more than 100 bits). `crypto.randomUUID`
 * exists in secure contexts only, and a workshop's laptop is often reached by its plain local address.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
