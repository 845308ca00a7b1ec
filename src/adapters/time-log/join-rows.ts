import type { Claim } from "../../claim/claim.js";
import { onlyDateOf } from "../../claim/only-date-of.js";
import type { FurnishedBy, Service } from "../../claim/service.js";
import type { Reference } from "../../reference/reference.js";
import type { MinuteTally } from "../../time/minute-tally.js";
import type { Undetermined } from "../../values/citation.js";
import { normalizeCode } from "../../values/codes.js";
import type { KeyedClaim, RowReach } from "./match-row.js";
import { matchRow } from "./match-row.js";
import { reportRow } from "./report-row.js";
import type { MatchedRow } from "./services-of-rows.js";
import { servicesOfRows, withoutMinutes } from "./services-of-rows.js";
import type { JoinedRow, ReportedRow, TimeLogRow } from "./time-log-row.js";

/** How a time log is joined to claims. */
export interface TimeLogOptions {
  /** Who furnished rows that do not say it. */
  readonly furnishedBy?: FurnishedBy;
  /** Whether the log lists all that was furnished on the dates of the claims: a line without a row is then undocumented. */
  readonly isComplete?: boolean;
  /** Another table of procedure codes. */
  readonly reference?: Reference;
}

/** A claim with the services its time log documents. */
export interface JoinedClaim {
  readonly kind: "joined-claim";
  /** The claim, ready for `checkClaim` and `auditUnits`: a code whose minutes are not certain has none. */
  readonly claim: Claim;
  /** Rows that count for the claim. */
  readonly joined: readonly JoinedRow[];
  /** Rows that name the claim and do not count for it. */
  readonly reported: readonly ReportedRow[];
  /** Positions, from 0, of lines that no row documents. */
  readonly linesWithoutRows: readonly number[];
  /** Whether an earlier claim has the same key; the rows were joined to that one. */
  readonly isKeyRepeated: boolean;
  /** The rows with times, counted, with overlaps and refused times; `null` where there are none. */
  readonly tally: MinuteTally | null;
  /** Minutes that two codes, or two disciplines for one code, claim at once: they are left out of both. */
  readonly undetermined: readonly Undetermined[];
}

/** A row of the log and its position. */
export interface IndexedRow {
  readonly index: number;
  readonly row: TimeLogRow;
}

/**
 * Joins the rows that name a claim to its lines.
 *
 * @param keyed - the claim and its keys
 * @param rows - rows that name it
 * @param options - who furnished, and whether the log is complete
 * @returns the claim with services; every row is joined or reported
 */
export function joinRows(keyed: KeyedClaim, rows: readonly IndexedRow[], options: TimeLogOptions): JoinedClaim {
  const { claim } = keyed;
  if (claim.services?.some(({ minutes }) => minutes !== undefined) === true) return withOwnMinutes(claim, rows);
  const matched: MatchedRow[] = [];
  const reported: ReportedRow[] = [];
  const reaches: RowReach[] = [];
  for (const { index, row } of rows) {
    const matching = matchRow(row, keyed);
    if (matching.ok) matched.push({ index, row, match: matching.match });
    else {
      reported.push(reportRow(index, row.place, matching.reason));
      reaches.push(matching.reach);
    }
  }
  const { services, tally, timed, undetermined } = servicesOfRows(matched, options);
  const refused = new Set((tally?.refused ?? []).map((entry) => timed[entry.index]?.index));
  const isRefused = ({ index }: MatchedRow): boolean => refused.has(index);
  for (const { index, row } of matched.filter(isRefused)) reported.push(reportRow(index, row.place, "entry-refused"));
  const joined = matched
    .filter((each) => !isRefused(each))
    .map(({ index, row, match }) => ({ index, place: row.place, lines: match.lines, by: match.by }));
  const named = new Set(matched.flatMap(({ match }) => match.lines));
  const documented = new Set(joined.flatMap(({ lines }) => lines));
  const without = claim.serviceLines.map((_, index) => index).filter((index) => !named.has(index));
  const stated = [...services, ...ownServices(claim, services)];
  const all = [...stated, ...(options.isComplete === true ? [] : undocumented(claim, without, stated))];
  const known = uncertain(all, reaches, claim);
  return {
    kind: "joined-claim",
    claim: {
      ...claim,
      ...(known.length === 0 && options.isComplete !== true ? {} : { services: known }),
      ...(options.isComplete === true && reported.length === 0 ? { servicesComplete: true } : {}),
    },
    joined,
    reported: reported.sort((a, b) => a.index - b.index),
    linesWithoutRows: claim.serviceLines.map((_, index) => index).filter((index) => !documented.has(index)),
    isKeyRepeated: false,
    tally,
    undetermined,
  };
}

/** Both may be right or wrong: the claim stays as it is, and the rows are reported. */
function withOwnMinutes(claim: Claim, rows: readonly IndexedRow[]): JoinedClaim {
  const reported = rows.map(({ index, row }) => reportRow(index, row.place, "minutes-given-twice"));
  const linesWithoutRows = claim.serviceLines.map((_, index) => index);
  const empty = { joined: [], isKeyRepeated: false, tally: null, undetermined: [] };
  return { kind: "joined-claim", claim, reported, linesWithoutRows, ...empty };
}

/** What the claim says itself of services that are not in the log, such as a count; none of them has minutes. */
function ownServices(claim: Claim, services: readonly Service[]): readonly Service[] {
  const isThere = (own: Service): boolean =>
    services.some((each) => each.procedureCode === own.procedureCode && each.serviceDate === own.serviceDate);
  return (claim.services ?? []).filter((own) => !isThere(own));
}

/** A billed code that no row documents has no minutes that are known; that is no zero. */
function undocumented(claim: Claim, lines: readonly number[], services: readonly Service[]): readonly Service[] {
  const only = onlyDateOf(claim);
  return lines.flatMap((index) => {
    const line = claim.serviceLines[index];
    if (line === undefined || line.procedureCode === "") return [];
    const procedureCode = normalizeCode(line.procedureCode);
    const serviceDate = line.serviceDate ?? only;
    const isThere = services.some((each) => each.procedureCode === procedureCode && each.serviceDate === serviceDate);
    return isThere ? [] : [{ procedureCode, ...(serviceDate === undefined ? {} : { serviceDate }) }];
  });
}

/** A row that names the claim and could not be joined may add minutes to any service in its reach. */
function uncertain(services: readonly Service[], reaches: readonly RowReach[], claim: Claim): readonly Service[] {
  const dates = new Set(claim.serviceLines.map(({ serviceDate }) => serviceDate));
  const isReached = ({ procedureCode, serviceDate }: Service, reach: RowReach): boolean =>
    (reach.procedureCode === undefined || reach.procedureCode === procedureCode) &&
    (reach.serviceDate === undefined || serviceDate === undefined || reach.serviceDate === serviceDate);
  const kept = services.map((service) =>
    reaches.some((reach) => isReached(service, reach)) ? withoutMinutes(service) : service,
  );
  const more = reaches.filter(
    (reach) =>
      reach.procedureCode !== undefined &&
      reach.serviceDate !== undefined &&
      dates.has(reach.serviceDate) &&
      !services.some((service) => isReached(service, reach)),
  );
  const added = new Map(more.map((reach) => [`${reach.procedureCode} ${reach.serviceDate}`, reach] as const));
  return [...kept, ...[...added.values()].map((reach) => ({ procedureCode: "", ...reach }))];
}
