import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { root, site } from "../../scripts/entries.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's Chromium; `CHROMIUM` names another one. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      `No Chromium at ${PLACES.join(", ")}. Install it from the system's packages, or name one in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath, args: QUIET });
}

/** The page as a reader opens it from a folder. */
export const calculatorUrl = pathToFileURL(`${root}${site}/calculator/index.html`).href;

/** An open calculator, with everything it asked the network for and everything that went wrong on it. */
export interface OpenCalculator {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly mistakes: readonly string[];
}

/** Opens the calculator in a context of its own. */
export async function openCalculator(
  browser: Browser,
  fragment = "",
  options: BrowserContextOptions = {},
): Promise<OpenCalculator> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const mistakes: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => mistakes.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") mistakes.push(message.text());
  });
  await page.goto(`${calculatorUrl}${fragment}`);
  return { page, requests, mistakes };
}

/** A service of a test: `[code, minutes, clinician]`. */
export type Typed = readonly [code: string, minutes: string, by?: string];

/** The part of an address that fills the page with a visit, as the page itself writes it. */
export function linkTo(services: readonly Typed[], payer = "medicare-part-b"): string {
  const rows = services.map(([code, minutes, by = "therapist"]) => `row=${code}~${minutes}~${by}`);
  return `#v=1&date=2026-03-02&payer=${payer}&${rows.join("&")}`;
}

/** The fields of a service, by its number on the page. */
export function service(page: Page, number: number): Locator {
  return page.getByRole("group", { name: `Service ${number}`, exact: true });
}

/** Types a visit as a reader does: date, payer, and one service after another. */
export async function typeVisit(page: Page, services: readonly Typed[]): Promise<void> {
  await page.getByLabel("Date of service").fill("2026-03-02");
  await page.getByLabel("Payer").selectOption("medicare-part-b");
  for (const [index, [code, minutes, by = "therapist"]] of services.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Add a service" }).click();
    const fields = service(page, index + 1);
    await fields.getByLabel("Code").fill(code);
    await fields.getByLabel("Minutes").fill(minutes);
    await fields.getByLabel("Clinician").selectOption(by);
  }
}

/** Lines on the page as `code modifiers xunits`. */
export async function linesOf(page: Page): Promise<readonly string[]> {
  const rows = page.locator("table.lines tbody tr");
  return rows.evaluateAll((found) =>
    found.map((row) => {
      const text = (selector: string) => [...row.querySelectorAll(selector)].map((each) => each.textContent).join(" ");
      return `${text("th .code")} ${text(".chip")} x${text("td.units")}`;
    }),
  );
}

/** Units by both methods, code by code: `code cms/mid-point`. */
export async function comparisonOf(page: Page): Promise<readonly string[]> {
  const rows = page.locator("table.compared tbody tr");
  return rows.evaluateAll((found) =>
    found.map((row) => {
      const code = row.querySelector("th .code")?.textContent ?? "";
      return `${code} ${[...row.querySelectorAll("td .units")].map((each) => each.textContent).join("/")}`;
    }),
  );
}
