import { useSession } from "./session";

const session = useSession({ apiSet: "1.17" });

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe("ブックの変化が、本物のライブラリのイベントとして届く", () => {
  test("シートの onChanged は、人の編集とアドインの書き込みの番地を伝える", async () => {
    const seen: string[] = [];
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add((event) => {
        seen.push(`${event.type} ${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    const { model } = session;
    model.change("user", () => model.setCell(model.activeSheetId, 3, 1, { kind: "typed", text: "直した" }));
    await settled();
    await session.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D4").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["WorksheetChanged B4 Unknown", "WorksheetChanged D4 ThisLocalAddin"]);
  });

  test("シートの追加・アクティブ化・選択・削除を、コレクションのイベントで受け取る", async () => {
    const seen: string[] = [];
    const note = (event: { readonly type: string; readonly worksheetId: string; readonly address?: string }) => {
      const name = event.worksheetId === ids.first ? "first" : "second";
      seen.push(`${event.type} ${name} ${event.address ?? ""}`.trim());
      return Promise.resolve();
    };
    const ids = { first: session.model.activeSheetId, second: "" };
    await session.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeactivated.add(note);
      worksheets.onSelectionChanged.add(note);
      await context.sync();
    });
    const { model } = session;
    model.change("user", () => (ids.second = model.addSheet("二").id));
    await settled();
    model.change("user", () => {
      model.activate(ids.second);
      model.select({ sheetId: ids.second, areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], activeRow: 1, activeColumn: 1 });
    });
    await settled();
    model.change("user", () => {
      model.activate(ids.first);
      model.deleteSheet(ids.second);
    });
    await settled();
    expect(seen).toContain("WorksheetAdded second");
    expect(seen).toContain("WorksheetActivated second");
    expect(seen).toContain("WorksheetDeactivated first");
    expect(seen).toContain("WorksheetSelectionChanged second B2:C3");
    expect(seen).toContain("WorksheetDeleted second");
  });

  test("ほかの人の編集は Remote、計算し直された式は Calculated として伝える", async () => {
    const { model } = session;
    const first = model.activeSheetId;
    let second = "";
    model.change("user", () => {
      second = model.addSheet("計算").id;
      model.setCell(second, 4, 1, { kind: "typed", text: `='${model.sheet(first)?.name ?? ""}'!H9*2` });
    });
    const seen: string[] = [];
    await session.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ worksheetId, address, source }) => Promise.resolve(void seen.push(`changed ${worksheetId === first} ${address} ${source}`)));
      worksheets.onCalculated.add(({ worksheetId, address }) => Promise.resolve(void seen.push(`calculated ${worksheetId === second} ${address}`)));
      await context.sync();
    });
    model.change("remote", () => model.setCell(first, 8, 7, { kind: "typed", text: "21" }));
    await settled();
    expect(seen).toEqual(["changed true H9 Remote", "calculated true B5"]);
    expect(model.sheet(second)?.cell(4, 1).value).toBe(42);
  });

  test("名前の変更は onNameChanged が前後の名前で伝える", async () => {
    const { model } = session;
    const before = model.sheet(model.activeSheetId)?.name ?? "";
    const seen: string[] = [];
    await session.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => Promise.resolve(void seen.push(`${nameBefore} → ${nameAfter}`)));
      await context.sync();
    });
    model.change("user", () => model.renameSheet(model.activeSheetId, "改名"));
    await settled();
    expect(seen).toEqual([`${before} → 改名`]);
  });

  test("取り消したハンドラーには届かない", async () => {
    let calls = 0;
    const registration = await session.run(async (context) => {
      const added = context.workbook.worksheets.getActiveWorksheet().onChanged.add(() => {
        calls += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await session.office.Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    const { model } = session;
    model.change("user", () => model.setCell(model.activeSheetId, 0, 0, { kind: "value", value: 1 }));
    await settled();
    expect(calls).toBe(0);
  });
});

describe("リボンのボタンが、関連付けた関数を動かす", () => {
  test("invokeCommand は event.completed() まで待つ", async () => {
    const steps: string[] = [];
    session.office.Office.actions.associate("validate", (event: Office.AddinCommands.Event) => {
      steps.push(`started by ${event.source.id}`);
      setTimeout(() => {
        steps.push("completed");
        event.completed();
      }, 20);
    });
    await session.host.invokeCommand("validate");
    expect(steps).toEqual(["started by validate", "completed"]);
  });

  test("関連付けのない名前は失敗として伝わる", async () => {
    await expect(session.host.invokeCommand("noSuchFunction")).rejects.toThrow(/noSuchFunction/);
  });
});

test("Office.addin.showAsTaskpane と hide がページに伝わる", async () => {
  await session.office.Office.addin.hide();
  await session.office.Office.addin.showAsTaskpane();
  expect(session.shown).toEqual([false, true]);
});
