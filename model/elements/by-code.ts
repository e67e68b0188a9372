import { ascending } from './order.ts';

interface Coded {
  readonly code?: string | undefined;
  readonly id?: string;
}

const { compare } = new Intl.Collator('fr', { numeric: true });
const byText = ascending<Coded>(
  ({ code }) => code,
  ({ id }) => id,
);

/** Order of what has a code, as one counts: E2 before E10; what has none comes last. */
export const byCode = (a: Coded, b: Coded): number =>
  a.code === undefined || b.code === undefined ? byText(a, b) : compare(a.code, b.code) || byText(a, b);
