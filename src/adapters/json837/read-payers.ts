import type { PayerSource } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import type { NamedPayer } from "../other-payers.js";
import { payerSequence } from "../payer-sequence.js";
import type { SourceText } from "../read-fields.js";
import { filled } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, recordAt, recordOf, textAt } from "../read-json.js";
import { withoutUndefined } from "../without-undefined.js";

const MOST_PAYERS = 20;

/**
 * Reads what a claim says about the payer it is sent to.
 *
 * @param root - the whole claim
 * @param claim - `claimInformation`
 * @param remarks - takes what is left out
 * @returns payer identifier, filing code and position
 */
export function readPayer(root: JsonRecord, claim: JsonRecord, remarks: IssueList): PayerSource {
  return payer(
    textAt(root, "tradingPartnerServiceId", remarks),
    textAt(claim, "claimFilingCode", remarks),
    textAt(recordAt(root, "subscriber", remarks), "paymentResponsibilityLevelCode", remarks),
  );
}

/**
 * Reads what a claim says about its other payers.
 *
 * @param claim - `claimInformation`
 * @param remarks - takes what is left out
 * @returns the payers in the order of the claim
 */
export function readOtherPayers(claim: JsonRecord, remarks: IssueList): readonly NamedPayer[] {
  const list = listAt(claim, "otherSubscriberInformation", MOST_PAYERS, remarks) ?? [];
  return list.map((each, index) => {
    const place = `${claim.place}.otherSubscriberInformation[${index}]`;
    const other = recordOf(each, place, remarks);
    const source = payer(
      textAt(recordAt(other, "otherPayerName", remarks), "otherPayerIdentifier", remarks),
      textAt(other, "claimFilingIndicatorCode", remarks),
      textAt(other, "paymentResponsibilityLevelCode", remarks),
    );
    return { source, place };
  });
}

function payer(identifier: SourceText, filing: SourceText, responsibility: SourceText): PayerSource {
  const known = withoutUndefined({
    payerKey: filled(identifier.text),
    filingCode: filled(filing.text),
    sequence: payerSequence(filled(responsibility.text) ?? ""),
  });
  return { format: "json837", ...known };
}
