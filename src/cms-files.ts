/**
 * Reading the files CMS publishes, for tables of another date.
 *
 * @packageDocumentation
 */

export type { PackSource, PackTable, PackTables, ReferencePack } from "./reference/load-reference.js";
export type * from "./cms-files/cms-file.js";
export { compilePack, type CompileOptions, type PackResult } from "./cms-files/compile-pack.js";
export type { Sha256 } from "./cms-files/content-chunks.js";
export { coverageArticles, type CoverageArticle, type CoverageGroup } from "./cms-files/coverage-articles.js";
export type { Assumptions, ReadOptions } from "./cms-files/format-context.js";
export { joinCoverageGroups, type ConfirmedMapping, type CoveredProcedure } from "./cms-files/join-coverage-groups.js";
export type { AddOnRow } from "./cms-files/read-add-on-codes.js";
export { readCmsFile } from "./cms-files/read-cms-file.js";
export type { CoverageRow } from "./cms-files/read-coverage.js";
export type { DiagnosisNoteKind, DiagnosisNoteRow } from "./cms-files/read-diagnosis-notes.js";
export type { DiagnosisRow } from "./cms-files/read-diagnosis-order.js";
export type { GpciRow } from "./cms-files/read-gpci.js";
export type { LocalityRow } from "./cms-files/read-localities.js";
export type { MueRow } from "./cms-files/read-mue.js";
export type { PtpRow } from "./cms-files/read-ptp-edits.js";
export type { RelativeValueRow } from "./cms-files/relative-value-rows.js";
export type { TherapyCodeRow } from "./cms-files/read-therapy-codes.js";
export type { RowVisitor, RowVisitors, TableRows } from "./cms-files/row-visitors.js";
export { parsePack, type PackParse } from "./cms-files/parse-pack.js";
export { verifyPack, type FileVerification, type PackVerification } from "./cms-files/verify-pack.js";
export { compareClaim, type ClaimComparison } from "./cms-files/compare-claim.js";
export { diffReferences } from "./cms-files/diff-references.js";
export type { DiffSide } from "./cms-files/diff-tally.js";
export type * from "./cms-files/reference-change.js";
