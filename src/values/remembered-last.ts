/** One for each function below: what they remember holds a claim, so it goes when the check ends. */
const forgetters: (() => void)[] = [];

/**
 * Remembers what a function answers for the object it was asked about last: all rules of a check ask about the same lines.
 * An entry in a `WeakMap` for each claim would cost as much as hundreds of such answers, most of it when garbage is
 * collected.
 *
 * @param work - function of the object and of whoever asks; it answers alike whoever asks first
 * @returns the same function; asked again about the same object it gives the same answer, until {@link forgetLast}
 */
export function rememberedLast<Owner extends object, Asker, Answer>(
  work: (owner: Owner, asker: Asker) => Answer,
): (owner: Owner, asker: Asker) => Answer {
  let last: { readonly owner: Owner; readonly answer: Answer } | undefined;
  forgetters.push(() => {
    last = undefined;
  });
  return (owner, asker) => {
    if (last !== undefined && last.owner === owner) return last.answer;
    const answer = work(owner, asker);
    last = { owner, answer };
    return answer;
  };
}

/** Forgets what was remembered of the last object: at the end of a check no claim stays in memory. */
export function forgetLast(): void {
  for (const forget of forgetters) forget();
}
