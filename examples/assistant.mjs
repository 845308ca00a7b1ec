import { splitAssistantUnits } from "ot-billing-rules/units";

// Two units of 97530 in 30 minutes, more and more of them by the assistant alone.
for (const assistantMinutes of [0, 7, 8, 15, 23, 30]) {
  const input = { procedureCode: "97530", serviceDate: "2026-03-02", units: 2, minutes: 30, assistantMinutes };
  const { therapistUnits, assistantUnits, reason } = splitAssistantUnits(input);
  console.log(String(assistantMinutes).padStart(2), "min:", therapistUnits, "GO,", assistantUnits, "GO CO -", reason);
}
