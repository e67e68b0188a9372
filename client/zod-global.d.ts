/** Settings of zod, shared by every copy of it in the page. */
declare var __zod_globalConfig: { jitless?: boolean } | undefined;
