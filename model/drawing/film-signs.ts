/** Signs of the hand on a film, in a square of 24: no face of letters has them for sure. */
export const FILM_SIGNS = {
  previous: 'M18 5v14L8 12zM6 5h2v14H6z',
  next: 'M6 5v14l10-7zM16 5h2v14h-2z',
  play: 'M7 4v16l13-8z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
} as const;
