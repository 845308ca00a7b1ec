import type { Claim } from "../../claim/claim.js";
import { problem } from "../outcomes.js";
import type { ClaimRule } from "../rule.js";

/** Qualifier of a supervising provider, who certifies nothing. */
const SUPERVISING = "DQ";

/** A Medicare therapy claim names the physician or practitioner who certifies the plan of care. */
export const referringProviderRequired: ClaimRule = {
  id: "referring-provider-required",
  topic: "claim",
  title: "A Medicare therapy claim names the certifying physician as referring provider",
  why: "Medicare pays therapy under a certified plan of care, and looks for the one who certifies it on the claim.",
  scope: "claim",
  severity: "warning",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "practitioner" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 26 §10.4 item 17", mark: "recall" }],
  reads: [],
  concerns: (_, { referringProvider }) => referringProvider !== undefined,
  check(_, { claim }) {
    const { referringProvider } = claim;
    if (referringProvider === undefined || isReferring(referringProvider)) return [];
    return [
      problem({
        message: "The claim names no referring provider.",
        fix: "Add the certifying physician as referring provider (DN).",
        path: ["referringProvider"],
        facts: { qualifier: "DN" },
        about: {},
      }),
    ];
  },
};

function isReferring(provider: Claim["referringProvider"]): boolean {
  return provider != null && provider.identifierPresent && provider.qualifier !== SUPERVISING;
}
