export * from './access.ts';
export * from './actors.ts';
export * from './commitments.ts';
export * from './cooperations.ts';
export * from './live.ts';
export * from './readings.ts';
export * from './territories.ts';
export * from './workshops.ts';
