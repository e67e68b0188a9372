type WithoutAbsent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Properties without those that are undefined; null stays. */
export const withoutAbsent = <T extends object>(properties: T): WithoutAbsent<T> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as WithoutAbsent<T>;
