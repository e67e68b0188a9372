export interface SingleCarrierWords {
  readonly commitmentId: string;
  readonly carrierId: string;
  readonly carried: number;
  readonly pivot: boolean;
}

/** What all of them share: they are of one carrier. */
export function theOne([first]: readonly SingleCarrierWords[]): SingleCarrierWords {
  if (first === undefined) throw new Error('Nothing to say');
  return first;
}
