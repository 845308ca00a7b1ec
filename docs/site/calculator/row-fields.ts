import { element } from "./element.js";
import type { EntryMode, Row } from "./form.js";
import { library } from "./library.js";
import { onPage } from "./on-page.js";
import { clinicianNames } from "./words.js";

/**
 * Makes the fields of one service.
 *
 * @param row - what they hold
 * @param remove - called by the button that takes the service off the page
 * @returns the group of fields
 */
export function rowFields(row: Row, remove: () => void): HTMLElement {
  const id = (name: string): string => `row-${row.key}-${name}`;
  const field = (name: string, label: string, input: HTMLElement, className: string): HTMLElement =>
    element(
      "div",
      { class: `field ${className}`, id: `${id(name)}-field` },
      element("label", { for: id(name) }, label),
      input,
    );
  const fault = (name: string): HTMLElement => element("p", { class: "fault", id: `${id(name)}-fault`, hidden: true });
  const input = (name: string, value: string, more: Readonly<Record<string, string>> = {}): HTMLInputElement =>
    element("input", { id: id(name), type: "text", autocomplete: "off", value, ...more });
  const by = element(
    "select",
    { id: id("by") },
    ...(["", "therapist", "assistant", "together"] as const).map((each) =>
      element("option", { value: each, selected: each === row.furnishedBy }, clinicianNames[each]),
    ),
  );
  const button = element(
    "button",
    { type: "button", class: "remove", id: id("remove") },
    element("span", { class: "hidden" }, "Remove service"),
    cross(),
  );
  button.addEventListener("click", remove);
  return element(
    "div",
    { class: "service", role: "group", id: `row-${row.key}` },
    field(
      "code",
      "Code",
      input("code", row.code, { list: "codes", spellcheck: "false", maxlength: "12" }),
      "code-field",
    ),
    field(
      "minutes",
      "Minutes",
      input("minutes", row.minutes, { inputmode: "numeric", maxlength: "8" }),
      "minutes-field",
    ),
    field("start", "Start", input("start", row.start, { type: "time" }), "time-field"),
    field("end", "End", input("end", row.end, { type: "time" }), "time-field"),
    field("by", "Clinician", by, "by-field"),
    button,
    element("p", { class: "label", id: id("label") }),
    ...["code", "minutes", "start", "end", "by", "count", "sessions", "groupSize"].map(fault),
    element(
      "div",
      { class: "extras", id: id("extras"), hidden: true },
      field("count", "Count", input("count", row.count, { inputmode: "numeric", maxlength: "4" }), "small-field"),
      field(
        "sessions",
        "Sessions",
        input("sessions", row.sessions, { inputmode: "numeric", maxlength: "4" }),
        "small-field",
      ),
      field(
        "groupSize",
        "Patients",
        input("groupSize", row.groupSize, { inputmode: "numeric", maxlength: "4" }),
        "small-field",
      ),
    ),
  );
}

/**
 * Reads the fields of one service, and shows those that its code and the way of entry ask for.
 *
 * @param key - key of the row
 * @param number - number of the service on the page, from 1
 * @param mode - way of entry
 * @returns what they hold
 */
export function readRow(key: number, number: number, mode: EntryMode): Row {
  const value = (name: string): string => onPage(`row-${key}-${name}`).value;
  const code = value("code").trim().toUpperCase();
  const known = library.findProcedureCode(code);
  const isCounted = known?.timing === "quantity";
  const isGroup = known?.category === "group";
  const show = (id: string, isShown: boolean): void => {
    onPage(`row-${key}-${id}`).hidden = !isShown;
  };
  show("minutes-field", mode === "minutes");
  show("start-field", mode === "times");
  show("end-field", mode === "times");
  show("extras", isCounted || isGroup);
  show("count-field", isCounted);
  show("sessions-field", isGroup);
  show("groupSize-field", isGroup);
  onPage(`row-${key}-label`).textContent = known === undefined ? unknownLabel(code) : known.label;
  onPage(`row-${key}`).setAttribute("aria-label", `Service ${number}`);
  const by = value("by");
  return {
    key,
    code: value("code"),
    minutes: value("minutes"),
    start: value("start"),
    end: value("end"),
    furnishedBy: by === "therapist" || by === "assistant" || by === "together" ? by : "",
    count: isCounted ? value("count") : "",
    sessions: isGroup ? value("sessions") : "",
    groupSize: isGroup ? value("groupSize") : "",
  };
}

function unknownLabel(code: string): string {
  return code.length === 5 ? "not in the table of codes" : "";
}

function cross(): HTMLElement {
  return element("span", { "aria-hidden": "true" }, "×");
}
