import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Visit } from "../../src/claim/visit.js";
import { parseVisit } from "../../src/schema/parse-visit.js";
import { comparisonOf, linesOf, linkTo, openCalculator, service, startBrowser, typeVisit } from "./browser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const headlineOf = (page: Page) => page.locator("#headline").textContent();

describe("minutes to lines", () => {
  it("gives the extra unit to the larger remainder, live", async () => {
    const { page, requests, mistakes } = await openCalculator(browser);
    await typeVisit(page, [
      ["97530", "33"],
      ["97140", "7"],
    ]);
    expect(await linesOf(page)).toEqual(["97530 GO x2", "97140 GO x1"]);
    expect(await headlineOf(page)).toBe("3 timed units from 40 timed minutes by the CMS 8-minute rule. 2 lines.");
    await service(page, 2).getByLabel("Minutes").fill("4");
    expect(await linesOf(page)).toEqual(["97530 GO x2"]);
    expect(await page.locator("#result-body").textContent()).toContain("Not billed");
    expect(mistakes).toEqual([]);
    expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  });

  it("puts the assistant's unit on a line of its own, and follows the plan's discipline", async () => {
    const { page } = await openCalculator(
      browser,
      linkTo([
        ["97530", "18"],
        ["97140", "7"],
        ["97530", "15", "assistant"],
      ]),
    );
    expect(await linesOf(page)).toEqual(["97530 GO x1", "97530 GO CO x1", "97140 GO x1"]);
    await page.getByLabel("Discipline").selectOption("PT");
    expect(await linesOf(page)).toEqual(["97530 GP x1", "97530 GP CQ x1", "97140 GP x1"]);
    await service(page, 3).getByLabel("Clinician").selectOption("together");
    expect(await linesOf(page)).toEqual(["97530 GP x2", "97140 GP x1"]);
  });

  it("asks who takes the extra unit in a tie, and keeps the focus on the answer", async () => {
    const { page } = await openCalculator(
      browser,
      linkTo([
        ["97530", "20"],
        ["97535", "20"],
      ]),
    );
    expect(await linesOf(page)).toEqual(["97530 GO x2", "97535 GO x1"]);
    await page.getByRole("group", { name: /Tie/ }).getByLabel("97535").check();
    expect(await linesOf(page)).toEqual(["97530 GO x1", "97535 GO x2"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tie-97535");
  });

  it("sets CMS and mid-point side by side, without a payer too", async () => {
    const { page } = await openCalculator(
      browser,
      linkTo(
        [
          ["97530", "20"],
          ["97535", "20"],
          ["97110", "8"],
        ],
        "",
      ),
    );
    expect(await comparisonOf(page)).toEqual(["97530 1/1", "97535 1/1", "97110 1/1"]);
    await service(page, 3).getByLabel("Minutes").fill("7");
    expect(await comparisonOf(page)).toEqual(["97530 1/1", "97535 1/1", "97110 1/0"]);
    expect(await headlineOf(page)).toContain("Choose a payer");
    await page.getByLabel("Payer").selectOption("commercial-cpt-midpoint");
    expect(await page.locator("table.compared thead").textContent()).toContain("CPT mid-point rulethis payer's");
    expect(await headlineOf(page)).toContain("2 timed units from 47 timed minutes by the CPT mid-point rule");
  });

  it("does not know how every payer counts, and says so", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530", "33"]], "independence-blue-cross"));
    expect(await headlineOf(page)).toContain("How this payer counts is not known");
    expect(await linesOf(page)).toEqual([]);
  });

  it("shows each sentence of the working out with its source", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530", "22"]]));
    const said = await page.locator("ol.working > li").allTextContents();
    expect(said).toContain("Pooled minutes: 97530 22 = 22 minutes; floor((22 + 7) / 15) = 1 timed unit.");
    expect(said[0]).toContain("CMS Pub. 100-04 ch. 5 §20.2.C");
  });

  it("adds KX once the year reaches the threshold", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530", "15"]]));
    expect(await page.locator("#result-body").textContent()).toContain("Fill in: Allowed so far this year");
    await page.getByRole("link", { name: "Fill in: Allowed so far this year" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("prior");
    await page.getByLabel("Allowed so far this year").fill("2,480");
    expect(await linesOf(page)).toEqual(["97530 GO KX x1"]);
    await page.getByLabel("Allowed so far this year").fill("100.00");
    await page.getByLabel("Kind of claim").selectOption("practitioner");
    await page.getByLabel("Place of service").selectOption("11");
    await page.getByLabel("Prices by locality").selectOption("OH-00");
    expect(await linesOf(page)).toEqual(["97530 GO x1"]);
    expect(await page.locator("#result-body").textContent()).toContain(
      "$100.00 before this visit, $133.33 after it; within",
    );
  });

  it("asks for the count of what is billed by count", async () => {
    const { page } = await openCalculator(browser, linkTo([["29125", ""]]));
    await service(page, 1).getByLabel("Count").fill("2");
    expect(await linesOf(page)).toEqual(["29125 GO x2"]);
  });
});

describe("times of the day", () => {
  const typeTimes = async (page: Page, times: readonly (readonly [string, string, string, string])[]) => {
    await page.getByLabel("Date of service").fill("2026-03-02");
    await page.getByLabel("Payer").selectOption("medicare-part-b");
    await page.getByLabel("Start and end times").check();
    for (const [index, [code, start, end, by]] of times.entries()) {
      if (index > 0) await page.getByRole("button", { name: "Add a service" }).click();
      const fields = service(page, index + 1);
      await fields.getByLabel("Code").fill(code);
      await fields.getByLabel("Start").fill(start);
      await fields.getByLabel("End").fill(end);
      await fields.getByLabel("Clinician").selectOption(by);
    }
    await page.getByLabel("Date of service").focus();
  };

  it("become minutes, and the day is drawn by code and clinician", async () => {
    const { page } = await openCalculator(browser);
    await typeTimes(page, [
      ["97530", "09:00", "09:18", "therapist"],
      ["97140", "09:18", "09:25", "therapist"],
      ["97530", "09:25", "09:40", "assistant"],
    ]);
    expect(await linesOf(page)).toEqual(["97530 GO x1", "97530 GO CO x1", "97140 GO x1"]);
    expect(await page.locator("svg.timeline .lane").allTextContents()).toEqual(["Therapist", "Assistant"]);
    expect(await page.locator("svg.timeline .bar").count()).toBe(3);
    const rows = await page.locator("table.day tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, " ").trim())).toEqual([
      "97530Therapeutic activities Therapist 09:00–09:18 18",
      "97140Manual therapy Therapist 09:18–09:25 7",
      "97530Therapeutic activities Assistant 09:25–09:40 15",
    ]);
  });

  it("that two codes claim at once are refused with the minutes they share", async () => {
    const { page } = await openCalculator(browser);
    await typeTimes(page, [
      ["97530", "09:00", "09:20", "therapist"],
      ["97140", "09:15", "09:30", "assistant"],
    ]);
    expect(await headlineOf(page)).toBe("Not worked out: 1 field to correct.");
    expect(await page.locator(".fault:visible").textContent()).toContain(
      "97140 and 97530 claim the same 5 minutes, which counts once",
    );
  });

  it("that end before they start are refused", async () => {
    const { page } = await openCalculator(browser);
    await typeTimes(page, [["97530", "09:20", "09:00", "therapist"]]);
    expect(await page.locator(".fault:visible").textContent()).toContain("Service 1, end: Correct the span");
  });
});

describe("what is wrongly typed", () => {
  it.each([
    ["1:05", "Write hours as minutes: 1:05 is 65."],
    ["12.5", "Write whole minutes: drop the seconds, do not round up."],
    ["-3", "Write minutes of 0 or more."],
    ["lots", "Write whole minutes in digits, such as 24."],
    ["1441", "Write the minutes of one day, at most 1440."],
  ])("minutes %s: %s", async (minutes, fix) => {
    const { page } = await openCalculator(
      browser,
      linkTo([
        ["97530", "20"],
        ["97140", minutes],
      ]),
    );
    expect(await linesOf(page)).toEqual([]);
    await page.getByLabel("Payer").focus();
    const field = service(page, 2).getByLabel("Minutes");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const description = await field.getAttribute("aria-describedby");
    expect(await page.locator(`#${description}`).textContent()).toBe(`Service 2, minutes: ${fix}`);
    await page.locator("#result-body a").first().click();
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    await field.fill("7");
    await page.getByLabel("Payer").focus();
    expect(await field.getAttribute("aria-invalid")).toBeNull();
    expect(await linesOf(page)).toHaveLength(2);
  });

  it("a code with its modifier, half a code, a diagnosis, dollars", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530-59", "20"]]));
    await page.locator("#more summary").click();
    await page.getByLabel("Diagnosis codes").fill("elbow");
    await page.getByLabel("Allowed so far this year").fill("about 600");
    await page.getByLabel("Date of service").focus();
    expect(await headlineOf(page)).toBe("Not worked out: 3 fields to correct.");
    expect(await page.locator("#result-body li").allTextContents()).toEqual([
      "Service 1, code: Write the code alone, such as 97530: modifiers are worked out here.",
      "Allowed so far this year: Write dollars and cents, such as 640.00.",
      "Diagnosis codes: Write ICD-10-CM codes with blanks between them, such as M25.641 S52.501D.",
    ]);
  });

  it("a field that is being typed in is left in peace", async () => {
    const { page } = await openCalculator(browser);
    await service(page, 1).getByLabel("Code").pressSequentially("975");
    expect(await page.locator(".fault:visible").count()).toBe(0);
    await page.keyboard.press("Tab");
    await page.locator(".fault:visible").first().waitFor();
    expect(await page.locator(".fault:visible").count()).toBe(1);
  });

  it("nothing is put in for what is missing", async () => {
    const { page } = await openCalculator(browser);
    expect(await page.locator("#result-body li").allTextContents()).toEqual([
      "Enter the date of service: it decides which rules are in force.",
      "Enter a procedure code.",
      "Choose the payer for lines and modifiers.",
    ]);
    await typeVisit(page, [["97530", ""]]);
    expect(await page.locator("#result-body li").allTextContents()).toEqual(["Enter the minutes of service 1."]);
  });
});

describe("what is copied", () => {
  const copied = async (page: Page, button: string) => {
    await page.getByRole("button", { name: button }).click();
    await page.locator("#copied", { hasText: "copied." }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const permissions = ["clipboard-read", "clipboard-write"];

  it("text holds what was entered, the lines, the working out and the notices", async () => {
    const { page } = await openCalculator(
      browser,
      linkTo([
        ["97530", "33"],
        ["97140", "7"],
      ]),
      { permissions },
    );
    const text = await copied(page, "Copy text");
    expect(text).toContain("97530  33 min          therapist");
    expect(text).toContain("  2. 97140  GO           x1");
    expect(text).toContain("floor((40 + 7) / 15) = 3 timed units");
    expect(text).toContain("Advice for human review");
    expect(text).toContain("American Medical Association");
  });

  it("JSON holds a visit that the library reads", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530", "33"]]), { permissions });
    const { visit, proposal } = JSON.parse(await copied(page, "Copy JSON")) as {
      visit: Visit;
      proposal: { lines: readonly { units: number }[] };
    };
    expect(parseVisit(visit)).toMatchObject({ ok: true, value: { serviceDate: "2026-03-02" } });
    expect(proposal.lines.map(({ units }) => units)).toEqual([2]);
  });

  it.each(["mode-minutes", "mode-times"])("a link opens the same page again: %s", async (mode) => {
    const { page } = await openCalculator(browser, "", { permissions });
    await page.getByRole("button", { name: "Example" }).click();
    await page.locator(`#${mode}`).check();
    const link = await copied(page, "Copy link");
    expect(link).toContain("#v=1&date=2026-03-02&payer=medicare-part-b");
    expect(page.url()).not.toContain("#");
    const again = await openCalculator(browser, `#${link.split("#")[1] ?? ""}`);
    expect(await linesOf(again.page)).toEqual(await linesOf(page));
    expect(await again.page.locator("#working").textContent()).toBe(await page.locator("#working").textContent());
    expect(await again.page.locator(`#${mode}`).isChecked()).toBe(true);
  });

  it("a link keeps the choice in a tie", async () => {
    const fragment =
      "#v=1&date=2026-03-02&payer=medicare-part-b&prefer=97535&row=97530~20~therapist&row=97535~20~therapist";
    const { page } = await openCalculator(browser, fragment);
    expect(await linesOf(page)).toEqual(["97530 GO x1", "97535 GO x2"]);
  });

  it("a link that was tampered with says what it left out and runs nothing", async () => {
    const row = encodeURIComponent("<img src=x onerror=alert(1)>~20~nobody");
    const { page, mistakes } = await openCalculator(browser, `#v=1&date=tomorrow&payer=me&row=${row}`);
    expect(await page.getByRole("alert").textContent()).toContain("date of service, payer, clinician of service 1");
    expect(await page.locator("img").count()).toBe(0);
    expect(mistakes).toEqual([]);
  });
});

describe("for everyone", () => {
  it("works by keyboard alone", async () => {
    const { page } = await openCalculator(browser);
    const keys = page.keyboard;
    const tabTo = async (id: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await keys.press("Tab");
        if (id.test(await page.evaluate(() => document.activeElement?.id ?? ""))) return;
      }
      throw new Error(`Tab never reaches ${String(id)}.`);
    };
    await tabTo(/^date$/);
    await keys.type("03022026");
    await tabTo(/^payer$/);
    await keys.type("Medicare P");
    await tabTo(/^row-\d+-code$/);
    await keys.type("97530");
    await tabTo(/-minutes$/);
    await keys.type("33");
    await tabTo(/-by$/);
    await keys.type("T");
    await tabTo(/^add$/);
    await keys.press("Enter");
    await keys.type("97140");
    await tabTo(/-minutes$/);
    await keys.type("7");
    expect(await linesOf(page)).toEqual(["97530 GO x2", "97140 GO x1"]);
    await tabTo(/-remove$/);
    await keys.press("Enter");
    expect(await linesOf(page)).toEqual(["97530 GO x2"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^row-\d+-code$/);
  });

  it("says the result once typing pauses", async () => {
    const { page } = await openCalculator(browser, linkTo([["97530", "22"]]));
    const spoken = page.locator("#spoken[role=status]");
    await expect
      .poll(() => spoken.textContent())
      .toBe("1 timed unit from 22 timed minutes by the CMS 8-minute rule. 1 line.");
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const faultsOf = async (page: Page) => {
    await page.evaluate(axe);
    const results = (await page.evaluate("axe.run()")) as AxeResults;
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  it.each([
    ["light", { colorScheme: "light" }, ""],
    ["dark", { colorScheme: "dark" }, ""],
    ["on a phone", { viewport: { width: 390, height: 844 } }, ""],
    ["with faults", {}, "97530-59"],
  ] as const)("axe finds nothing: %s", async (name, options, code) => {
    const { page } = await openCalculator(browser, "", options);
    if (name === "light") expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Example" }).click();
    await service(page, 2).getByLabel("Minutes").fill("18");
    if (code !== "") await service(page, 1).getByLabel("Code").fill(code);
    await page.getByLabel("Payer").focus();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([320, 390, 768, 1280])("nothing is wider than a screen of %i", async (width) => {
    const { page } = await openCalculator(browser, "", { viewport: { width, height: 800 } });
    await page.getByRole("button", { name: "Example" }).click();
    for (const mode of ["#mode-minutes", "#mode-times"]) {
      await page.locator(mode).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it("prints what was entered, the result and the notices, and no field or button", async () => {
    const { page } = await openCalculator(browser);
    await page.getByRole("button", { name: "Example" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, input:visible, select:visible").count()).toBe(0);
    const text = await page.locator("body").innerText();
    for (const said of ["Medicare Part B", "2026-03-02", "Therapeutic activities", "Working out", "American Medical"]) {
      expect(text).toContain(said);
    }
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it("is dark in the dark", async () => {
    const { page } = await openCalculator(browser, "", { colorScheme: "dark" });
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(Math.max(...(ground.match(/\d+/g) ?? []).map(Number))).toBeLessThan(64);
  });
});

describe("the stairs", () => {
  it("mark the visit, and each code alone", async () => {
    const { page } = await openCalculator(
      browser,
      linkTo([
        ["97530", "33"],
        ["97140", "7"],
      ]),
    );
    expect(await page.locator("#stairs svg[role=img]").getAttribute("aria-label")).toBe(
      "All 40 timed minutes together reach 3 units, 2 minutes above the step to 3; the next unit takes 13 more. Each code alone: 97530 33 → 2, 97140 7 → 0.",
    );
    expect(await page.locator("#stairs svg[role=img] .alone").count()).toBe(2);
  });
});

it("the browser lets the page reach no address", async () => {
  const { page, requests } = await openCalculator(browser);
  const refused = await page.evaluate(async () => {
    try {
      await fetch("https://example.org/");
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  expect(requests.filter((url) => url.startsWith("http"))).toEqual([]);
});
