import type { Command } from "./command.js";

/** The commands, in the order of the help. A command is loaded only when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  units: async () => (await import("./commands/units-command.js")).unitsCommand,
  propose: async () => (await import("./commands/propose-command.js")).proposeCommand,
  check: async () => (await import("./commands/check-command.js")).checkCommand,
  audit: async () => (await import("./commands/audit-command.js")).auditCommand,
  price: async () => (await import("./commands/price-command.js")).priceCommand,
  checklist: async () => (await import("./commands/checklist-command.js")).checklistCommand,
  convert: async () => (await import("./commands/convert-command.js")).convertCommand,
  rules: async () => (await import("./commands/rules-command.js")).rulesCommand,
  explain: async () => (await import("./commands/explain-command.js")).explainCommand,
  screen: async () => (await import("./commands/screen-command.js")).screenCommand,
  conformance: async () => (await import("./commands/conformance-command.js")).conformanceCommand,
  lookup: async () => (await import("./commands/lookup-command.js")).lookupCommand,
  data: async () => (await import("./commands/data-command.js")).dataCommand,
};
