const onPhone = matchMedia('(max-width: 500px) and (orientation: portrait)');

/** Tests for an upright phone screen. */
export const isPhone = (): boolean => onPhone.matches;
