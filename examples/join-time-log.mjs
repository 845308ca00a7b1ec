// For an auditor: a claims extract and a separate time log, joined, and the units audited against the minutes.
import { auditUnits } from "ot-billing-rules";
import { csvPlace, joinTimeLog, readCsvClaims, readCsvTimeLog } from "ot-billing-rules/csv";

const claims = `claim,line,code,modifiers,units,date
C-1,1,97530,GO,2,2026-03-02
C-1,2,97535,GO,1,2026-03-02
C-2,1,97110,GO,3,2026-03-02
`;
const log = `claim,code,start,end,furnished_by,clinician
C-1,97530,2026-03-02T09:00,2026-03-02T09:24,OTR,K1
C-1,97535,2026-03-02T09:24,2026-03-02T09:38,OTR,K1
C-2,97110,2026-03-02T10:00,2026-03-02T10:33,OTR,K1
C-9,97110,2026-03-02T11:00,2026-03-02T11:15,OTR,K1
`;

const records = readCsvClaims(claims, { payerOf: "medicare-part-b", setting: "practitioner", diagnosisCodes: [] });
const adapted = records.flatMap((record) => (record.ok ? [record.value] : []));
const { rows, unreadable } = readCsvTimeLog(log);
const join = joinTimeLog(adapted, rows);

join.claims.forEach(({ claim }, index) => {
  const { origin } = adapted[index];
  const [pool] = auditUnits(claim).pools;
  const { documentedMinutes, supportedUnits, billedUnits } = pool.timed;
  console.log(`${origin.claimKey}: ${documentedMinutes} minutes, supported ${supportedUnits}, billed ${billedUnits}`);
  for (const { path, fix } of pool.findings) console.log(`  ${csvPlace(origin, path)}: ${fix}`);
});
for (const { place, message } of join.unmatched) console.log(`time log, ${place}: ${message}`);
const { joined, reported } = join.counts;
console.log(
  `${rows.length + unreadable.length} rows: ${joined} joined, ${reported} reported, ${unreadable.length} not read`,
);
