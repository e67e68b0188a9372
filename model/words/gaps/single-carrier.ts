export interface SingleCarrierWords {
  readonly commitmentId: string;
  readonly carrierId: string;
  readonly carried: number;
  readonly pivot: boolean;
}

/** Returns the common carrier of all of them. */
export function theOne([first]: readonly SingleCarrierWords[]): SingleCarrierWords {
  if (first === undefined) throw new Error('Nothing to say');
  return first;
}
