/** A map that another library drew. */
export interface Peer {
  /** Where an actor is, in pixels of the page. */
  readonly spot: (id: string) => { x: number; y: number };
  readonly destroy: () => void;
}
