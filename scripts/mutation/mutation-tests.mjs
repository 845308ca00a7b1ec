/**
 * Says whether a test is worth running on a mutant: those that judge units, rules and checks, without the few that take
 * seconds and repeat what faster ones know.
 *
 * @param {string} file path of a test from the root
 */
export function isMutationTest(file) {
  return FOLDERS.test(file) && !SLOW.test(file);
}

const FOLDERS =
  /^test\/((units|rules|check|lines|properties|pricing|time)\/.*|conformance\/[^/]*|cli\/(audit|propose|units|screen)[^/]*)\.test\.ts$/;

// Pages and processes beside the code; then properties whose thousands of runs the golden cases and shorter properties stand for.
const SLOW =
  /\/(rule-pages|carrier-amounts|price-lines\.property|tally-minutes\.property|two-entries|temporal-coverage|check-claim\.property|every-allocation|proposal-is-clean)\.(property\.)?test\.ts$|\.tz\.test\.ts$/;
