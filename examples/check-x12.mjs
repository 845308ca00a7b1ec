// For an integrator: an 837P file in, findings out, each at its loop and element.
import { createReadStream } from "node:fs";
import { checkClaim } from "ot-billing-rules";
import { placeInX12, streamX12Claims } from "ot-billing-rules/x12";

// Who pays is yours to say: the file names its payers by identifiers (NM109) and filing codes (SBR09).
const payerOf = ({ filingCode }) => (filingCode === "MB" ? "medicare-part-b" : undefined);

for await (const record of streamX12Claims(createReadStream(new URL("claims.837", import.meta.url)), { payerOf })) {
  if (!record.ok) {
    console.log(`${record.place} cannot be read: ${record.issues.map(({ fix }) => fix).join(" ")}`);
    continue;
  }
  const { claim, origin, remarks } = record.value;
  console.log(`claim ${origin.claimKey}, ${claim.serviceLines.length} lines`);
  for (const { place, message } of remarks) console.log(`  remark at ${place}: ${message}`);
  for (const { severity, path, fix } of checkClaim(claim).findings) {
    if (severity === "error") console.log(`  ${placeInX12(origin, path)}: ${fix}`);
  }
}
