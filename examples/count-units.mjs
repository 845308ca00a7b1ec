import { calculateUnits } from "ot-billing-rules/units";

const services = [
  { procedureCode: "97530", minutes: 20 },
  { procedureCode: "97110", minutes: 20 },
];

for (const countingMethod of ["cms-8-minute", "cpt-midpoint"]) {
  const { supportedTimedUnits, tie } = calculateUnits(services, { countingMethod, serviceDate: "2026-03-02" });
  const choice = tie === null ? "no tie" : `a tie between ${tie.candidates.join(" and ")}`;
  console.log(`${countingMethod}: ${supportedTimedUnits} units, ${choice}`);
}
