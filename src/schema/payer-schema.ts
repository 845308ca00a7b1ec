import * as z from "zod";
import { describe } from "./describe.js";
import type { FieldKindKey } from "./field-kind.js";
import { payerProfileSchema } from "./payer-profile-schema.js";
import type { SchemaBuilder } from "./schema-builder.js";

/** Schema of a payer: the id of a known one, or a profile. `unknownPayers` says which ids are known. */
export function payerSchema(build: SchemaBuilder) {
  const payer = z.union([build.payerId, payerProfileSchema(build)], { error: "payer" satisfies FieldKindKey });
  return describe(payer, "Who pays: the id of a known payer, or a payer profile");
}
