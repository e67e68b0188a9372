/**
 * Header by which facilitators confirm that organisations that withdrew from a territory agree to come back: `true`.
 */
export const CONSENT_HEADER = 'maillage-consent';
