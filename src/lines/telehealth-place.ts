const TELEHEALTH_PLACES: readonly string[] = ["02", "10"];

/**
 * Says whether a place of service is telehealth: 02 away from home, 10 at home.
 *
 * @param placeOfServiceCode - two digits
 * @returns true for 02 and 10
 */
export function isTelehealthPlace(placeOfServiceCode: string | null | undefined): boolean {
  return placeOfServiceCode != null && TELEHEALTH_PLACES.includes(placeOfServiceCode);
}
