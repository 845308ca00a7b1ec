import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listLocalities, lookUpGpci } from "../../src/reference/look-up-gpci.js";

describe("the built-in indices equal the published files", () => {
  it.each([
    ["2025-01-01", "593a9ed69f7fbe6ab6fe88cd5ee0eb0dc9defa719615244a2c88495a9faeab86"],
    ["2025-12-31", "593a9ed69f7fbe6ab6fe88cd5ee0eb0dc9defa719615244a2c88495a9faeab86"],
    ["2026-01-01", "5de7b8b7c1fa154769ce56e512e4b4021921aec903b8181aaef401460af0a8ef"],
    ["2026-12-31", "5de7b8b7c1fa154769ce56e512e4b4021921aec903b8181aaef401460af0a8ef"],
  ])("on %s, 109 localities", (serviceDate, sha256) => {
    const rows = listLocalities(serviceDate).map((each) =>
      [each.contractor, each.state, each.locality, each.name, each.work, each.practiceExpense, each.malpractice].join(
        ",",
      ),
    );
    expect(rows).toHaveLength(109);
    expect(createHash("sha256").update(rows.join("\n")).digest("hex")).toBe(sha256);
  });

  it("are named by contractor and by state alike", () => {
    for (const { contractor, state, locality, work } of listLocalities("2026-07-06")) {
      const byContractor = lookUpGpci(`${contractor}-${locality}`, "2026-07-06");
      expect(byContractor).toMatchObject({ status: "found", value: { state, locality, work } });
      expect(lookUpGpci(`${state}-${locality}`, "2026-07-06")).toEqual(byContractor);
    }
  });

  it("have the floors of work in every state, of Alaska, and of practice expense in the frontier states", () => {
    for (const { state, work, practiceExpense } of listLocalities("2026-07-06")) {
      expect(Number(work)).toBeGreaterThanOrEqual(state === "AK" ? 1.5 : 1);
      if (["MT", "NV", "ND", "SD", "WY"].includes(state)) expect(Number(practiceExpense)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("lookUpGpci", () => {
  it.each(["01112-05", "0111205", "CA-05", "ca 05", "CA/05"])("reads %s", (locality) => {
    expect(lookUpGpci(locality, "2026-07-06")).toMatchObject({
      status: "found",
      value: { work: "1.095", practiceExpense: "1.410", malpractice: "0.425" },
      edition: { table: "gpci", edition: "CY2026" },
    });
  });

  it.each([
    ["AL-00", "2024-12-31", "not-covered"],
    ["AL-00", "2025-01-01", "found"],
    ["AL-00", "2026-12-31", "found"],
    ["AL-00", "2027-01-01", "not-covered"],
    ["AL-01", "2026-07-06", "none"],
    ["", "2026-07-06", "none"],
  ])("%s on %s: %s", (locality, serviceDate, status) => {
    expect(lookUpGpci(locality, serviceDate).status).toBe(status);
  });

  it("has no localities outside its years or without a table", () => {
    expect(listLocalities("2027-01-01")).toEqual([]);
    expect(listLocalities("2026-07-06", { reference: { gpci: null } })).toEqual([]);
    const withdrawn = lookUpGpci("AL-00", "2026-07-06", { reference: { gpci: null } });
    expect(withdrawn.edition).toMatchObject({ table: "gpci", edition: "none" });
  });

  it("leaves out a locality that a year does not have", () => {
    const dates = { verifiedFrom: "2030-01-01", verifiedThrough: null };
    const citation = { publication: "A gazette", section: "1", mark: "official" } as const;
    const table = { editions: [{ edition: "CY2030", ...dates, citation }], rows: "1|XX|01|A|1 1 1\n1|XX|02|B|" };
    const reference = { gpci: table };
    expect(listLocalities("2030-05-05", { reference }).map(({ name }) => name)).toEqual(["A"]);
    expect(lookUpGpci("XX-02", "2030-05-05", { reference }).status).toBe("none");
  });
});
