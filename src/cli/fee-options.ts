import type { AuditOptions } from "../check/audit-units.js";
import type { Claim } from "../claim/claim.js";
import type { FeeOptions, PricingOptions } from "../pricing/pricing-options.js";
import { NATIONAL_GPCI } from "../pricing/national-gpci.js";
import { unitPriceBy } from "../pricing/unit-price-by.js";
import { isUnsignedDecimal } from "../values/usd.js";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { Arguments } from "./parse-arguments.js";
import type { ReferenceTables } from "./reference-option.js";

/** What a fee depends on beside code, date, setting and place of service. */
export const feeOptions: readonly OptionSpec[] = [
  {
    name: "locality",
    value: "number",
    description: "Medicare payment locality behind its contractor or state, such as 15202-00 or OH-00",
  },
  {
    name: "gpci",
    value: "indices",
    description: "Instead: your indices of work, practice expense and malpractice, such as 1.000,0.913,1.008",
  },
  { name: "national", description: "Instead: national amounts, every index 1" },
  {
    name: "apm",
    value: "participation",
    choices: ["none", "qualifying"],
    description: "Whether the practitioner is a qualifying APM participant; none unless told",
  },
  { name: "conversion-factor", value: "dollars", description: "Conversion factor of a contract, such as 40.00" },
  { name: "pays-medicare-rates", description: "The payer pays by the Medicare fee schedule, though it is not Part B" },
];

/** What the fee options say. */
export type GivenFees = Pick<FeeOptions, "locality" | "gpci" | "apmParticipation" | "conversionFactor"> &
  Pick<PricingOptions, "paysMedicareRates">;

/**
 * Reads the options that a fee depends on.
 *
 * @param args - arguments of the command
 * @returns options of `priceLines`
 * @throws a usage failure for a value that cannot be, or for a place given twice
 */
export function readFeeOptions(args: Arguments): GivenFees {
  const places = ["locality", "gpci", "national"].filter((name) => args.has(name));
  if (places.length > 1) throw cliFailure("usage", "--locality, --gpci and --national say the same: give one of them.");
  const participation = args.value("apm");
  const conversionFactor = args.value("conversion-factor");
  if (conversionFactor !== undefined && !isUnsignedDecimal(conversionFactor))
    throw cliFailure("usage", "--conversion-factor is a number of dollars, such as 40.00.");
  return {
    ...placeOf(args),
    ...(participation === "none" || participation === "qualifying" ? { apmParticipation: participation } : {}),
    ...(conversionFactor === undefined ? {} : { conversionFactor }),
    ...(args.has("pays-medicare-rates") ? { paysMedicareRates: true } : {}),
  };
}

/** Whether the options say for which place fees are worked out. */
export function hasFeePlace({ locality, gpci }: GivenFees): boolean {
  return locality !== undefined || gpci !== undefined;
}

/** What `unitPriceOf` reads of a claim. */
type PricedClaim = Pick<Claim, "payer" | "setting" | "facilityType" | "serviceLines">;

/**
 * Gives the price of a unit on a claim, where the options say for which place.
 *
 * @param claim - the claim
 * @param fees - what the fee options say
 * @param tables - tables to use
 * @returns options of `checkClaim` and `auditUnits`; nothing without a place
 */
export function unitPriceOf(
  { payer, setting, facilityType, serviceLines }: PricedClaim,
  fees: GivenFees,
  tables: ReferenceTables,
): Pick<AuditOptions, "unitPrice"> {
  if (!hasFeePlace(fees)) return {};
  const [place, ...others] = new Set(serviceLines.map(({ placeOfServiceCode }) => placeOfServiceCode ?? undefined));
  return {
    unitPrice: unitPriceBy({
      ...fees,
      ...tables,
      payer,
      setting,
      ...(facilityType === undefined ? {} : { facilityType }),
      ...(place === undefined || others.length > 0 ? {} : { placeOfServiceCode: place }),
    }),
  };
}

function placeOf(args: Arguments): Pick<FeeOptions, "locality" | "gpci"> {
  if (args.has("national")) return { gpci: NATIONAL_GPCI };
  const locality = args.value("locality");
  if (locality !== undefined) {
    if (/^(?:\d{5}|[a-z]{2})[\s/-]?\d{2}$/i.test(locality)) return { locality };
    throw cliFailure(
      "usage",
      "--locality is two digits behind the contractor or the state, such as 15202-00 or OH-00.",
    );
  }
  if (!args.has("gpci")) return {};
  const [work, practiceExpense, malpractice, ...more] = args.list("gpci");
  const areNumbers = [work, practiceExpense, malpractice].every(
    (text) => text !== undefined && isUnsignedDecimal(text),
  );
  if (
    !areNumbers ||
    work === undefined ||
    practiceExpense === undefined ||
    malpractice === undefined ||
    more.length > 0
  )
    throw cliFailure("usage", "--gpci takes three indices: work, practice expense, malpractice: 1.000,0.913,1.008.");
  return { gpci: { work, practiceExpense, malpractice } };
}
