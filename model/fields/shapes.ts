import type { z } from 'zod';
import type { Field, Fields } from './field.ts';

type Asked<F extends Field> = F['value']['asked'];
type Kept<F extends Field> = F['value']['kept'];

/** The shape of an element that is read. */
export type KeptShape<F extends Fields> = {
  -readonly [K in keyof F]: F[K]['presence'] extends 'optional' ? z.ZodOptional<Kept<F[K]>> : Kept<F[K]>;
};
export const keptShape = <F extends Fields>(fields: F): KeptShape<F> =>
  mapped(fields, ({ value, presence }) =>
    presence === 'optional' ? value.kept.optional() : value.kept,
  ) as KeptShape<F>;

/** The shape of an element to create: what it must have, and what it may. */
export type NewShape<F extends Fields> = {
  -readonly [K in keyof F]: F[K]['presence'] extends 'required' ? Asked<F[K]> : z.ZodOptional<Asked<F[K]>>;
};
export const newShape = <F extends Fields>(fields: F): NewShape<F> =>
  mapped(fields, ({ value, presence }) =>
    presence === 'required' ? value.asked : value.asked.optional(),
  ) as NewShape<F>;

/** The shape of a merge patch: absent stays, null clears what may be absent. */
export type PatchShape<F extends Fields> = {
  -readonly [K in keyof F as F[K] extends {
    readonly isFixed: true;
  }
    ? never
    : K]: F[K]['presence'] extends 'required'
    ? z.ZodOptional<Asked<F[K]>>
    : z.ZodOptional<z.ZodNullable<Asked<F[K]>>>;
};
export const patchShape = <F extends Fields>(fields: F): PatchShape<F> =>
  mapped(
    Object.fromEntries(Object.entries(fields).filter(([, { isFixed }]) => !isFixed)),
    ({ value, presence }) =>
      presence === 'required' ? value.asked.optional() : value.asked.nullable().optional(),
  ) as unknown as PatchShape<F>;

const mapped = (fields: Fields, to: (field: Field) => z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field)]));
