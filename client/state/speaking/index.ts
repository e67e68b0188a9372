export * from './answers.ts';
export * from './drafts.ts';
export * from './find-organisations.ts';
export * from './known-links.ts';
export * from './screen-state.ts';
export * from './speaking.ts';
export * from './speaking.ts';
