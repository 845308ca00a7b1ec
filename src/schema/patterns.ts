/** Dates that exist from 1900 to 2199. One pattern, so that the generated JSON Schema refuses 30 February too. */
const DATE =
  "(?:(?:19|20|21)\\d\\d-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?";
const OFFSET = "(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))";

/** A calendar date that exists, `YYYY-MM-DD`. */
export const DATE_PATTERN: RegExp = /* @__PURE__ */ new RegExp(`^${DATE}$`);

/** A local time on a date that exists, with or without seconds and UTC offset. */
export const LOCAL_TIME_PATTERN: RegExp = /* @__PURE__ */ new RegExp(`^${DATE}T${TIME}${OFFSET}?$`);

/** Dollars as `values/usd` reads them. */
export const USD_PATTERN = /^-?\d{1,12}(\.\d{1,6})?$/;

/** A share from 0 to 1. */
export const SHARE_PATTERN = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** A key of the library, such as `critical-access-hospital`. */
export const KEY_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Two letters of a state, before they are written in upper case. */
export const STATE_PATTERN = /^[A-Za-z]{2}$/;

/** Ten characters of a provider taxonomy code, before they are written in upper case. */
export const TAXONOMY_PATTERN = /^[A-Za-z0-9]{10}$/;

/** Two digits. */
export const PLACE_OF_SERVICE_PATTERN = /^\d{2}$/;

/** Four digits. */
export const REVENUE_CODE_PATTERN = /^\d{4}$/;
