/** Header that marks an answer from this device's cache, since the network gave none. */
export const KEPT_HEADER = 'maillage-kept';
