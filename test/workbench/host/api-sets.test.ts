import { readFileSync } from "node:fs";
import { knownClasses } from "../../../src/workbench/host/host-object";
import "../../../src/workbench/host/objects/workbook";
import { useSession } from "./session";

const session = useSession({ apiSet: "1.14" });

/**
 * Every member of the Excel classes with the ExcelApi version of its JSDoc: "Range.values" → "1.1". Read line by line, because
 * parsing nine megabytes of declarations takes five seconds; a member without a version has that of its class.
 */
function documentedSets(): ReadonlyMap<string, string> {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const sets = new Map<string, string>();
  let className = "";
  let classVersion: string | undefined;
  let version: string | undefined;
  for (const line of text.slice(text.indexOf("declare namespace Excel {")).split("\n")) {
    if (line.startsWith("declare ") && !line.startsWith("declare namespace Excel")) break;
    if (line.trim() === "/**") version = undefined;
    // The first version of a comment is the member's; later ones are those of its parameters.
    version ??= /\[Api set: ExcelApi (\d+\.\d+)/.exec(line)?.[1];
    const named = /^ {4}(?:class|interface|enum|namespace) (\w+)/.exec(line);
    if (named?.[1]) {
      className = line.startsWith("    class ") ? named[1] : "";
      classVersion = version;
      version = undefined;
    }
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (!member || !className) continue;
    const known = version ?? classVersion;
    if (known && !sets.has(`${className}.${member}`)) sets.set(`${className}.${member}`, known);
    version = undefined;
  }
  return sets;
}

describe("API セット", () => {
  test("代役の各メンバーの API セットは、Microsoft の型定義に書かれたとおり", () => {
    const documented = documentedSets();
    const wrong: string[] = [];
    let compared = 0;
    for (const [className, definition] of knownClasses) {
      const tables: readonly Readonly<Record<string, { readonly since: string }>>[] = [
        definition.properties ?? {}, definition.navigation ?? {}, definition.methods ?? {},
      ];
      for (const [name, member] of tables.flatMap((table) => Object.entries(table))) {
        if (member.since === "internal" || name.startsWith("_")) continue;
        const expected = documented.get(`${className}.${name}`);
        compared += 1;
        if (expected !== member.since) wrong.push(`${className}.${name}: 代役 ${member.since}、型定義 ${expected ?? "なし"}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(150);
  });

  test("1.14 の Excel では、1.19 の項目の読み込みを名前を挙げて断る", async () => {
    const error = await session.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("valuesAsJson");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Range.valuesAsJson");
  });

  test("1.14 を超えるメソッドは、本物のライブラリ自身が断る", async () => {
    const error = await session.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getDependents();
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
  });

  test("代役にないメンバーは、黙って通さず名前を挙げて断る", async () => {
    const works: readonly (readonly [string, (context: Excel.RequestContext) => unknown])[] = [
      ["Worksheet.tables", ({ workbook }) => workbook.worksheets.getActiveWorksheet().tables.load("items/name")],
      ["Range.insert", ({ workbook }) => workbook.worksheets.getActiveWorksheet().getRange("A1").insert("Down")],
      ["Range.formulasR1C1", ({ workbook }) => workbook.worksheets.getActiveWorksheet().getRange("A1").load("formulasR1C1")],
      ["Range.formulasR1C1", ({ workbook }) => (workbook.worksheets.getActiveWorksheet().getRange("A1").formulasR1C1 = [["=R1C2"]])],
      ["Range.無い項目", ({ workbook }) => workbook.worksheets.getActiveWorksheet().getRange("A1").load("無い項目" as "values")],
    ];
    for (const [member, work] of works) {
      const error = await session.failure(async (context) => {
        work(context);
        await context.sync();
      });
      expect(error.code).toBe("ApiNotFound");
      expect(error.message).toContain(member);
    }
  });
});

describe("古い Excel", () => {
  const old = useSession({ apiSet: "1.9" });

  test("要求セットが 1.9 なら、1.14 の条件付き書式の取得を断る", async () => {
    expect(old.office.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const error = await old.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.getItemOrNullObject("x").load("id");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
  });

  test("範囲の高さ（1.10）は読み込めず、load() では省かれる", async () => {
    const error = await old.failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("height");
      await context.sync();
    });
    expect(error.message).toContain("Range.height");
    const code = await old.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load();
      await context.sync();
      expect(range.address).toBe("Sheet1!A1");
      return codeOf(() => range.width);
    });
    expect(["ApiNotFound", "PropertyNotLoaded"]).toContain(code);
  });
});

function codeOf(read: () => unknown): string {
  try {
    return String(read());
  } catch (error) {
    return (error as { code: string }).code;
  }
}
