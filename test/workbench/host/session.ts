import { createWorkbook } from "../../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../../src/xlsx/model";
import type { HostOptions, OfficeHost } from "../../../src/workbench/host/create-host";
import { createHost } from "../../../src/workbench/host/create-host";
import type { OpenedOffice } from "../../support/office-in-jsdom";
import { openOffice } from "../../support/office-in-jsdom";

// Starting the library takes a quarter of a second alone, and several where the machine is busy.
jest.setTimeout(30_000);

/** What the library throws. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** The real library over one host; every test gets a new workbook of one sheet, "Sheet1". */
export interface Session {
  readonly model: WorkbookModel;
  readonly host: OfficeHost;
  readonly office: OpenedOffice;
  /** What the add-in asked of its pane: shown or hidden. */
  readonly shown: readonly boolean[];
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The error with which the work fails. */
  failure(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeError>;
}

/** Starts the library once for a test file. */
export function useSession(options: HostOptions = {}): Session {
  let model: WorkbookModel;
  let host: OfficeHost;
  let office: OpenedOffice;
  const shown: boolean[] = [];

  beforeAll(async () => {
    model = createWorkbook("検証.xlsx");
    host = createHost(() => model, { ...options, onShowPane: (visible) => shown.push(visible) });
    office = await openOffice(host);
  });

  beforeEach(async () => {
    model = createWorkbook("検証.xlsx");
    Object.assign(host.faults, { editMode: false, otherWorkbookInFront: false, readOnly: false, latencyMs: 0, payloadLimit: null });
    // The library's own batches of the test before must not be counted in this one.
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.resetCounters();
  });

  afterAll(() => office.close());

  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(work);
  return {
    get model() {
      return model;
    },
    get host() {
      return host;
    },
    get office() {
      return office;
    },
    shown,
    run,
    async failure(work) {
      try {
        await run(work);
      } catch (error) {
        return error as OfficeError;
      }
      throw new Error("失敗するはずの操作が成功しました。");
    },
  };
}
