import { switchedMethod } from "./switched-method.js";
import { copyText } from "./copy-text.js";
import { element } from "./element.js";
import type { Form } from "./form.js";
import { emptyForm, emptyRow, exampleForm } from "./form.js";
import { headline } from "./headline.js";
import { library } from "./library.js";
import { onPage } from "./on-page.js";
import { readLink } from "./read-link.js";
import type { Remark } from "./reading.js";
import { resultText } from "./result-text.js";
import { readRow, rowFields } from "./row-fields.js";
import { showComparison } from "./show-comparison.js";
import { showEntered } from "./show-entered.js";
import { showLines } from "./show-lines.js";
import { showOpen } from "./show-open.js";
import { showStairs } from "./show-stairs.js";
import { showTie } from "./show-tie.js";
import { showTimeline } from "./show-timeline.js";
import { showWorking } from "./show-working.js";
import type { Outcome } from "./work-out.js";
import { workOut } from "./work-out.js";
import { notices } from "./words.js";
import { writeLink } from "./write-link.js";

/** Long enough that a screen reader speaks when typing pauses, and not at every key. */
const QUIET_MS = 500;

const payers = library.listPayers();
let prefer: readonly string[] = [];
let keys: readonly number[] = [];
let nextKey = 1;
let outcome: Outcome = workOut(emptyForm);
let speaking: ReturnType<typeof setTimeout> | undefined;

function valueOf(id: string): string {
  return onPage(id).value;
}

function setValue(id: string, value: string): void {
  onPage(id).value = value;
}

function readPage(): Form {
  const mode = onPage("mode-times").checked ? "times" : "minutes";
  const setting = valueOf("setting");
  const discipline = valueOf("discipline");
  return {
    serviceDate: valueOf("date"),
    payer: valueOf("payer"),
    discipline: discipline === "PT" || discipline === "SLP" ? discipline : "OT",
    setting: setting === "practitioner" || setting === "outpatient-hospital" ? setting : "",
    placeOfService: valueOf("place"),
    diagnoses: valueOf("diagnoses"),
    priorAllowed: valueOf("prior"),
    locality: valueOf("locality"),
    mode,
    prefer,
    rows: keys.map((key, index) => readRow(key, index + 1, mode)),
  };
}

function fillPage(form: Form): void {
  setValue("date", form.serviceDate);
  setValue("payer", form.payer);
  setValue("discipline", form.discipline);
  setValue("setting", form.setting);
  setValue("place", form.placeOfService);
  setValue("diagnoses", form.diagnoses);
  setValue("prior", form.priorAllowed);
  fillLocalities(form.serviceDate);
  setValue("locality", form.locality);
  onPage(`mode-${form.mode}`).checked = true;
  const more = onPage("more");
  more.open =
    more.open || [form.setting, form.placeOfService, form.diagnoses, form.priorAllowed, form.locality].some(Boolean);
  prefer = form.prefer;
  for (const key of keys) onPage(`row-${key}`).remove();
  keys = [];
  for (const row of form.rows) addRow(row);
  update();
}

/** Puts the payment localities of the year into their list; the one chosen stays, if the year has it. */
function fillLocalities(serviceDate: string): void {
  const list = onPage("locality");
  const chosen = list.value;
  const options = /^\d{4}-\d\d-\d\d$/.test(serviceDate) ? library.listLocalities(serviceDate) : [];
  const rows = options.map(({ state, locality, name }) => {
    const id = `${state}-${locality}`;
    return element(
      "option",
      { value: id },
      `${id} ${name.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())}`,
    );
  });
  list.replaceChildren(
    element("option", { value: "" }, "Not stated"),
    element("option", { value: "national" }, "National average"),
    ...rows,
  );
  list.value = [...list.options].some(({ value }) => value === chosen) ? chosen : "";
}

function addRow(row: Omit<Form["rows"][number], "key">): number {
  const key = nextKey;
  nextKey += 1;
  keys = [...keys, key];
  onPage("services").append(rowFields({ ...row, key }, () => removeRow(key)));
  return key;
}

function removeRow(key: number): void {
  const index = keys.indexOf(key);
  keys = keys.filter((each) => each !== key);
  onPage(`row-${key}`).remove();
  if (keys.length === 0) addRow(emptyRow);
  onPage(`row-${keys[Math.max(0, index - 1)] ?? nextKey - 1}-code`).focus();
  update();
}

/** Reads, works out and shows everything. What has the focus keeps it. */
function update(): void {
  const focused = document.activeElement?.id ?? "";
  outcome = workOut(readPage());
  showRemarks();
  showResult();
  showDetails();
  if (focused !== "" && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    onPage("spoken").textContent = headline(outcome);
  }, QUIET_MS);
}

/** Marks fields that hold something wrong; a field that is being typed in is left in peace until it is left. */
function showRemarks(): void {
  const { faults } = outcome.reading;
  const focused = document.activeElement?.id;
  for (const place of document.querySelectorAll<HTMLElement>(".fault")) {
    const field = place.id.replace(/-fault$/, "");
    const fault = faults.find((each) => each.field === field);
    const isShown = fault !== undefined && field !== focused;
    const input = onPage(field);
    place.hidden = !isShown;
    place.textContent = isShown ? `${fault.label}: ${fault.fix}` : "";
    input.toggleAttribute("aria-invalid", false);
    input.removeAttribute("aria-describedby");
    if (!isShown) continue;
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", place.id);
  }
}

function showResult(): void {
  const { reading, proposal } = outcome;
  onPage("headline").textContent = headline(outcome);
  const remarks = reading.faults.length > 0 ? reading.faults : reading.gaps;
  const isBad = reading.faults.length > 0;
  onPage("headline").classList.toggle("bad", isBad);
  onPage("visit-form").classList.toggle("mode-times", outcome.form.mode === "times");
  const tie = proposal === null ? null : showTie(proposal.units, chooseInTie);
  onPage("result-body").replaceChildren(
    ...(remarks.length === 0 ? [] : [showSteps(remarks, isBad)]),
    ...(proposal === null ? [] : [showLines(proposal), ...(tie === null ? [] : [tie]), ...showOpen(proposal)]),
  );
  onPage("share").hidden = proposal === null;
}

function showSteps(remarks: readonly Remark[], isBad: boolean): HTMLElement {
  return element(
    "ul",
    { class: isBad ? "steps bad" : "steps" },
    ...remarks.map(({ field, label, fix }) =>
      element("li", {}, element("a", { href: `#${field}` }, isBad ? `${label}: ${fix}` : fix)),
    ),
  );
}

function showDetails(): void {
  const { form, proposal, compared } = outcome;
  onPage("details").hidden = compared === null;
  onPage("entered").replaceChildren(...showEntered(form, payerLabel()));
  if (compared === null) return;
  const own = switchedMethod(payers, form);
  onPage("comparison").replaceChildren(...showComparison(compared, own));
  drawPictures();
  onPage("working").replaceChildren(
    showWorking(library.explain(proposal ?? compared["cms-8-minute"])),
    ...(proposal === null ? [element("p", {}, "Counted by the CMS 8-minute rule while no payer is chosen.")] : []),
  );
}

function drawPictures(): void {
  const { form, reading, compared } = outcome;
  if (compared === null) return;
  const width = Math.max(280, Math.floor(onPage("stairs").clientWidth));
  onPage("stairs").replaceChildren(...showStairs(compared, width));
  onPage("timeline").replaceChildren(...showTimeline(form, reading, width));
}

function chooseInTie(chosen: readonly string[]): void {
  prefer = chosen;
  update();
}

function payerLabel(): string {
  return payers.find(({ id }) => id === valueOf("payer"))?.label ?? "no payer chosen";
}

function resultJson(): string | null {
  const { reading, proposal, compared } = outcome;
  if (proposal === null || compared === null) return null;
  const { visit, tally } = reading;
  return `${JSON.stringify({ visit, ...(tally === null ? {} : { tally }), proposal, compared }, null, 2)}\n`;
}

function resultLink(): string {
  return `${location.href.split("#")[0] ?? ""}#${writeLink(outcome.form)}`;
}

async function copy(what: string, text: string | null): Promise<void> {
  const said =
    text !== null && (await copyText(text))
      ? `${what} copied.`
      : `The browser did not allow copying. Select this and copy it:`;
  onPage("copied").textContent = said;
  const box = onPage("copied-text");
  box.hidden = said.endsWith("copied.");
  box.value = text ?? "";
}

/** Goes to a field from a link of the result, opening the part of the form that holds it; the address keeps its fragment. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  const target = link === null ? null : document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (target === null) return;
  event.preventDefault();
  const hidden = target.closest("details");
  if (hidden !== null) hidden.open = true;
  target.focus();
  target.scrollIntoView({ block: "center" });
}

function start(): void {
  for (const name of ["review", "codes"] as const) onPage(`notice-${name}`).textContent = notices[name];
  onPage("payer").append(...payers.map(({ id, label }) => element("option", { value: id }, label)));
  onPage("codes").append(
    ...library
      .listProcedureCodes()
      .filter(({ effectiveThrough }) => effectiveThrough === null)
      .map(({ code, label }) => element("option", { value: code }, label)),
  );
  const form = onPage("visit-form");
  form.addEventListener("submit", (event) => event.preventDefault());
  onPage("date").addEventListener("input", () => fillLocalities(valueOf("date")));
  form.addEventListener("input", update);
  // The result is left alone: putting it anew under a pointer that is going down would lose the click.
  form.addEventListener("focusout", () => setTimeout(showRemarks));
  onPage("add").addEventListener("click", () => {
    const before = outcome.form.rows.at(-1);
    const start = before?.end ?? "";
    const key = addRow({ ...emptyRow, start, furnishedBy: before?.furnishedBy ?? "" });
    onPage(`row-${key}-code`).focus();
    update();
  });
  onPage("example").addEventListener("click", () => fillPage({ ...exampleForm, mode: outcome.form.mode }));
  onPage("clear").addEventListener("click", () => {
    history.replaceState(null, "", location.href.split("#")[0]);
    fillPage(emptyForm);
    onPage("date").focus();
  });
  onPage("copy-text").addEventListener("click", () => void copy("Text", resultText(outcome, payerLabel())));
  onPage("copy-json").addEventListener("click", () => void copy("JSON", resultJson()));
  onPage("copy-link").addEventListener("click", () => void copy("Link", resultLink()));
  onPage("print").addEventListener("click", () => window.print());
  document.addEventListener("click", followLink);
  window.addEventListener("resize", drawPictures);
  window.addEventListener("hashchange", openLink);
  fillPage(emptyForm);
  openLink();
}

function openLink(): void {
  const read = readLink(
    location.hash.slice(1),
    payers.map(({ id }) => id),
  );
  if (read === null) return;
  fillPage(read.form);
  const note = onPage("link-note");
  note.hidden = read.leftOut.length === 0;
  note.textContent = note.hidden
    ? ""
    : `This link holds what this page does not know, so it is left empty: ${read.leftOut.join(", ")}.`;
}

start();
