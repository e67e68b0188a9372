/** Header that marks an answer from this device's cache, since the network gave none. */
export const KEPT_HEADER = 'maillage-kept';

/** Name of the cache of recent readings, which the service worker fills: that of the last person signed in here. */
export const READINGS_CACHE = 'maillage-readings';
