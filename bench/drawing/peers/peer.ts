/** A map that another library drew. */
export interface Peer {
  /** Returns the position of an actor, in pixels of the page. */
  readonly spot: (id: string) => { x: number; y: number };
  readonly destroy: () => void;
}
