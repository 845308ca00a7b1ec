import { clinicianDayImpossible } from "./clinician-day-impossible.js";
import { extraUnitByPrice } from "./extra-unit-by-price.js";
import { kxWithoutAccrual } from "./kx-without-accrual.js";
import { minutesRepeated } from "./minutes-repeated.js";
import { pooledExposure } from "./pooled-exposure.js";
import { ruleEditionStale } from "./rule-edition-stale.js";
import type { Screen } from "./screen.js";
import { thresholdHuggingMinutes } from "./threshold-hugging-minutes.js";
import { unitMinutesLow } from "./unit-minutes-low.js";

/** Every screen, in the order in which results are given. */
export const screens: readonly Screen[] = [
  clinicianDayImpossible,
  thresholdHuggingMinutes,
  unitMinutesLow,
  minutesRepeated,
  extraUnitByPrice,
  pooledExposure,
  kxWithoutAccrual,
  ruleEditionStale,
];
