/** One instance for each object (an executor, a schema), created when it is first needed and shared by all that use that object. */
export function oneFor<Door extends object, T>(make: (door: Door) => T): (door: Door) => T {
  const all = new WeakMap<Door, T>();
  return (door) => {
    const known = all.get(door) ?? make(door);
    all.set(door, known);
    return known;
  };
}
