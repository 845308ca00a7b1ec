import type { PayerProfile } from "../claim/payer.js";
import type { Usd } from "../values/usd.js";
import type { AddOnCodeTable } from "./add-on-codes.js";
import type { AssistantMethod } from "./assistant-method.js";
import type { CoveragePolicy } from "./coverage-policies.js";
import type { DiagnosisConventions } from "./diagnosis-conventions.js";
import type { DiagnosisLimits } from "./diagnosis-limits.js";
import type { DiagnosisTable } from "./diagnoses.js";
import type { AssistantSupervision, DocumentationClocks } from "./documentation-clocks.js";
import type { EffectiveSeries } from "./effective-series.js";
import type { EvaluationLevel } from "./evaluation-levels.js";
import type { ExclusiveModifiers } from "./exclusive-modifiers.js";
import type { GpciTable } from "./gpci.js";
import type { ModifierUse } from "./modifier-uses.js";
import type { ModifierTable } from "./modifiers.js";
import type { MueTable } from "./mue.js";
import type { OrthosisCodes } from "./orthosis-codes.js";
import type { PaymentModifiers, PlaceOfServiceRates } from "./payment-policy.js";
import type { ProcedureCodeTable } from "./procedure-codes.js";
import type { PtpBypass } from "./ptp-bypass.js";
import type { PtpEditTable } from "./ptp-edits.js";
import type { RelativeValueTable } from "./relative-values.js";
import type { TelehealthCodeTable } from "./telehealth-codes.js";
import type { TherapyTaxonomy } from "./therapy-taxonomies.js";

/** Every table of published facts the library reads. */
export interface Tables {
  readonly procedureCodes: ProcedureCodeTable;
  readonly modifiers: ModifierTable;
  readonly exclusiveModifiers: EffectiveSeries<readonly ExclusiveModifiers[]>;
  readonly modifierUses: EffectiveSeries<readonly ModifierUse[]>;
  readonly therapyTaxonomies: EffectiveSeries<readonly TherapyTaxonomy[]>;
  readonly payerProfiles: readonly PayerProfile[];
  readonly kxThreshold: EffectiveSeries<Usd>;
  readonly reviewThreshold: EffectiveSeries<Usd>;
  readonly assistantMethod: EffectiveSeries<AssistantMethod>;
  readonly assistantSupervision: EffectiveSeries<AssistantSupervision>;
  readonly documentationClocks: EffectiveSeries<DocumentationClocks>;
  readonly evaluationLevels: EffectiveSeries<readonly EvaluationLevel[]>;
  readonly orthosisCodes: EffectiveSeries<OrthosisCodes>;
  readonly remoteMonitoringPeriod: EffectiveSeries<number>;
  readonly telehealthWindow: EffectiveSeries<boolean>;
  readonly telehealthCodes: TelehealthCodeTable;
  readonly ptpEdits: PtpEditTable;
  readonly ptpBypass: EffectiveSeries<PtpBypass>;
  readonly mue: MueTable;
  readonly addOnCodes: AddOnCodeTable;
  readonly diagnoses: DiagnosisTable;
  readonly diagnosisConventions: EffectiveSeries<DiagnosisConventions>;
  readonly diagnosisLimits: EffectiveSeries<DiagnosisLimits>;
  readonly coveragePolicies: readonly CoveragePolicy[];
  readonly relativeValues: RelativeValueTable;
  readonly gpci: GpciTable;
  readonly conversionFactor: EffectiveSeries<string>;
  readonly qualifyingConversionFactor: EffectiveSeries<string>;
  readonly practiceExpenseShare: EffectiveSeries<string>;
  readonly partBDeductible: EffectiveSeries<Usd>;
  readonly partBCoinsurance: EffectiveSeries<string>;
  readonly sequestrationRate: EffectiveSeries<string>;
  readonly placeOfServiceRates: EffectiveSeries<PlaceOfServiceRates>;
  readonly paymentModifiers: EffectiveSeries<PaymentModifiers>;
}

/**
 * Tables to use instead of the built-in ones. An omitted table is the built-in one (in `./core`: none);
 * `null` withdraws a table, and whatever needs it becomes undetermined.
 */
export type Reference = { readonly [K in keyof Tables]?: Tables[K] | null };
