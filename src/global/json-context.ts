import type { Override } from "../check/check-claim.js";
import type { StaleReference } from "../check/rule-run.js";
import type { PayerId, PayerProfile } from "../claim/payer.js";
import type { Reference } from "../reference/reference.js";
import type { Severity } from "../rules/rule.js";
import type { ParseOptions } from "../schema/parse-result.js";
import type { CalendarDate } from "../values/calendar-date.js";

/** What `checkJson` and `proposeJson` are told besides the record: the same for every row of a query. */
export interface JsonContext {
  /** Payer of records that name none. */
  readonly payer?: PayerProfile | PayerId;
  /** Setting of records that name none. */
  readonly setting?: string;
  /** Profiles that records may name by id, besides the built-in ones. */
  readonly profiles?: readonly PayerProfile[];
  /** Tables in place of those in the script; `null` withdraws one. The tables of a pack fit. */
  readonly reference?: Reference;
  /** Date on which the payer receives claims that do not say so themselves; there is no clock. */
  readonly asOf?: CalendarDate;
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  readonly overrides?: readonly Override[];
  readonly staleReference?: StaleReference;
  /** What happens to fields a record does not have. */
  readonly unknownKeys?: NonNullable<ParseOptions["unknownKeys"]>;
  /** `proposeJson`: charge of one unit in dollars, by procedure code. */
  readonly chargePerUnit?: Readonly<Record<string, string>>;
  /** `proposeJson`: codes to prefer where remainders are equal. */
  readonly preferInTie?: readonly string[];
}
