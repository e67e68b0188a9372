const onPhone = matchMedia('(max-width: 500px) and (orientation: portrait)');

/** Detects an upright phone screen. */
export const isPhone = (): boolean => onPhone.matches;
