/**
 * Gives the chance of at least so many successes in independent trials.
 *
 * @param successes - whole number from 0
 * @param trials - whole number from 0
 * @param chance - chance of a success, above 0 and below 1
 * @returns probability from 0 to 1, in six significant digits
 */
export function binomialTail(successes: number, trials: number, chance: number): number {
  if (successes <= 0) return 1;
  if (successes > trials) return 0;
  // The side away from the mean falls off at once, so that neither a sum of many terms nor a lost tail spoils the result.
  const tail =
    successes > trials * chance
      ? sumFrom(successes, trials, chance)
      : 1 - sumFrom(trials - successes + 1, trials, 1 - chance);
  return Number(Math.min(1, Math.max(0, tail)).toPrecision(6));
}

function sumFrom(first: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  let term = Math.exp(logProbability(first, trials, chance));
  let sum = 0;
  for (let successes = first; successes <= trials && term > 0; successes += 1) {
    sum += term;
    term *= ((trials - successes) / (successes + 1)) * odds;
  }
  return sum;
}

/** The logarithm of exactly so many successes, built step by step: powers and factorials would leave the range of numbers. */
function logProbability(successes: number, trials: number, chance: number): number {
  const failures = trials - successes;
  let log = successes * Math.log(chance) + failures * Math.log(1 - chance);
  for (let step = 1; step <= Math.min(successes, failures); step += 1) {
    log += Math.log((trials - step + 1) / step);
  }
  return log;
}
