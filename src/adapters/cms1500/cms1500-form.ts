/** Text of a box; numbers are read as text. `null` or blank: the box is empty. Omitted: it is not told. */
export type BoxText = string | number | null;

/** One of the six lines of item 24. */
export interface Cms1500Line {
  /** Dates of service, such as `10 15 26`; also `10/15/2026` and `2026-10-15`. One text is a single date. */
  readonly A?: BoxText | { readonly from?: BoxText; readonly through?: BoxText };
  /** Place of service. */
  readonly B?: BoxText;
  /** Procedure code and modifiers: `{ code, modifiers }`, or one text such as `97530 GO 59`. */
  readonly D?: BoxText | { readonly code?: BoxText; readonly modifiers?: readonly BoxText[] };
  /** Diagnosis pointers: letters such as `AB`, also with commas. */
  readonly E?: BoxText;
  /** Charge in dollars, such as `120.00` or `120 00`. */
  readonly F?: BoxText;
  /** Units. */
  readonly G?: BoxText;
  /** Rendering provider: the identifier, or that and the taxonomy of the shaded half. */
  readonly J?: BoxText | { readonly npi?: BoxText; readonly taxonomyCode?: BoxText };
  /** Key of the line for a time log; no box holds it. */
  readonly lineKey?: BoxText;
}

/** Item 21: the indicator (`0` for ICD-10-CM) and the codes by their letters. */
export type Cms1500Diagnoses = {
  readonly indicator?: BoxText;
} & { readonly [Letter in "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L"]?: BoxText };

/** What is read of a CMS-1500 (02/12). Boxes with names, birth dates, member numbers and addresses are not asked. */
export interface Cms1500Form {
  /** Identifier of the payer, for `payerOf`; no box holds it. */
  readonly payerId?: BoxText;
  /** Referring provider: qualifier (`DN`) and identifier of 17b. `null`: the box is empty. */
  readonly box17?: { readonly qualifier?: BoxText; readonly npi?: BoxText } | null;
  /** Free text: only that it is there is told. */
  readonly box19?: BoxText;
  readonly box21?: Cms1500Diagnoses;
  /** Resubmission code (7 replacement, 8 void) and original reference number. */
  readonly box22?: { readonly code?: BoxText; readonly reference?: BoxText } | null;
  /** Authorization number: only that it is there is told. */
  readonly box23?: BoxText;
  /** The lines of item 24. */
  readonly box24: readonly Cms1500Line[];
  /** The clinic's number of the claim. */
  readonly box26?: BoxText;
  /** State of the service facility. */
  readonly box32?: { readonly state?: BoxText };
  /** Billing provider: state, identifier of 33a, taxonomy of 33b. */
  readonly box33?: { readonly state?: BoxText; readonly npi?: BoxText; readonly taxonomyCode?: BoxText };
}
