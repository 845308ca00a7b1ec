/**
 * Gives the group of a key, and makes it where it is not there yet.
 *
 * @param groups - groups so far
 * @param key - key of the group
 * @param make - makes an empty group
 * @returns the group, as it is held
 */
export function groupByKey<Key, Group>(groups: Map<Key, Group>, key: Key, make: () => Group): Group {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made = make();
  groups.set(key, made);
  return made;
}
