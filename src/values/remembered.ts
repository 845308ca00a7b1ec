/** Answers kept for one owner: a stream of claims asks for a few thousand different ones, hostile input for any number. */
const MOST_ANSWERS = 4096;

/**
 * Remembers what a function answers for an object and a key, as long as the object lives. When an object has a few
 * thousand answers they are forgotten together, so that memory stays flat.
 *
 * @param work - function of the object and the key; it always answers alike, and never `undefined`
 * @returns the same function; equal arguments give the same object
 */
export function remembered<Owner extends object, Key, Answer extends object | string | number | boolean | null>(
  work: (owner: Owner, key: Key) => Answer,
): (owner: Owner, key: Key) => Answer {
  const answersOf = new WeakMap<Owner, Map<Key, Answer>>();
  return (owner, key) => {
    let answers = answersOf.get(owner);
    if (answers === undefined) answersOf.set(owner, (answers = new Map<Key, Answer>()));
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const answer = work(owner, key);
    answers.set(key, answer);
    return answer;
  };
}
