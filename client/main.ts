/*
 * zod looks whether it may compile code, which the page's CSP refuses and reports. It is told not to before the
 * contract is loaded: hence the import that waits.
 */
globalThis.__zod_globalConfig = { jitless: true };
void import('./components/app.ts');

export {};
