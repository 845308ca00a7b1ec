/**
 * Remembers what a function answers for the object it was asked about last: all rules of a check ask about the same lines.
 * An entry in a `WeakMap` for each claim would cost as much as hundreds of such answers, most of it when garbage is
 * collected.
 *
 * @param work - function of the object and of whoever asks; it answers alike whoever asks first
 * @returns the same function; asked again about the same object it gives the same answer
 */
export function rememberedLast<Owner extends object, Asker, Answer>(
  work: (owner: Owner, asker: Asker) => Answer,
): (owner: Owner, asker: Asker) => Answer {
  let last: { readonly owner: Owner; readonly answer: Answer } | undefined;
  return (owner, asker) => {
    if (last !== undefined && last.owner === owner) return last.answer;
    const answer = work(owner, asker);
    last = { owner, answer };
    return answer;
  };
}
