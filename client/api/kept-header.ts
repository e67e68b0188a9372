/** Says of an answer that it comes from this device, which had kept it, since the network gave none. */
export const KEPT_HEADER = 'maillage-kept';
