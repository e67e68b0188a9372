const onPhone = matchMedia('(max-width: 500px) and (orientation: portrait)');

/** Whether this is a screen in a hand, upright. */
export const isPhone = (): boolean => onPhone.matches;
