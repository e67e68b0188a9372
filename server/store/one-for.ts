/** One of a kind for each door to Neo4j, made when it is first asked for: whatever goes through that door shares it. */
export function oneFor<Door extends object, T>(make: (door: Door) => T): (door: Door) => T {
  const all = new WeakMap<Door, T>();
  return (door) => {
    const known = all.get(door) ?? make(door);
    all.set(door, known);
    return known;
  };
}
