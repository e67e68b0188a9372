type WithoutAbsent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Removes undefined properties; null stays. */
export const withoutAbsent = <T extends object>(properties: T): WithoutAbsent<T> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as WithoutAbsent<T>;
