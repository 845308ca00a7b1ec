import { isWithinDates } from "../../values/calendar-date.js";
import { problem } from "../outcomes.js";
import type { EpisodeRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { aboutLine } from "./about-line.js";
import { occurrencesIn, repeatsOnLaterDates } from "./occurrences.js";

const FIRST_ENCOUNTERS: readonly string[] = ["97760", "97761"];
const LATER_ENCOUNTER = "97763";
const SINCE = "2018-01-01";

/** 97760 and 97761 are for the first encounter with a device; later ones are 97763. */
export const initialEncounterRepeated: EpisodeRule = {
  id: "initial-encounter-repeated",
  topic: "codes",
  title: "97760 and 97761 are for the first encounter with a device; later ones are 97763",
  why: "Since 2018 orthotic and prosthetic training is billed by encounter: one code for the first with a device, another for all that follow.",
  scope: "episode",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: SINCE,
  effectiveThrough: null,
  citations: [{ publication: "CMS therapy code list", section: "2018", mark: "secondary" }],
  reads: [],
  procedureCodes: FIRST_ENCOUNTERS,
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check(episode, { claim }) {
    const occurrences = occurrencesIn(episode, claim, (code) => FIRST_ENCOUNTERS.includes(code));
    return repeatsOnLaterDates(occurrences, (a, b) => a === b)
      .filter(({ serviceDate }) => isWithinDates(serviceDate, SINCE, null))
      .filter(({ services }) => !(services ?? []).some((service) => service.newDevice === true))
      .map((subject) => {
        const { line, path } = subject;
        return problem({
          message: `${line.procedureCode} is billed on a second date of the episode.`,
          fix: `Bill ${LATER_ENCOUNTER} for a later encounter; keep ${line.procedureCode} only for a new device.`,
          path: [...path, "procedureCode"],
          facts: { procedureCode: line.procedureCode, laterEncounter: LATER_ENCOUNTER },
          about: aboutLine(subject),
        });
      });
  },
};
