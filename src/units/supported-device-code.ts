import type { ProcedureCode } from "../reference/procedure-codes.js";

/**
 * Finds the device-supply code whose band holds the days with data of a period.
 *
 * @param members - supply codes of one device in force on the date
 * @param daysOfData - whole days with data, 0 to 30
 * @returns the code; `undefined` when the days reach none
 * @see CY2026 physician fee schedule rule
 */
export function supportedDeviceCode(members: readonly ProcedureCode[], daysOfData: number): ProcedureCode | undefined {
  return members.find(
    ({ dataDayBand: band }) =>
      band !== null && daysOfData >= band.least && (band.most === null || daysOfData <= band.most),
  );
}
