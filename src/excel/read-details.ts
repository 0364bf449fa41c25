import type { Area, Cell } from "../core/address";
import type { Grid, TextBox } from "../core/grid";
import { groupBy } from "../core/group-by";
import type { UnreadSheet } from "../core/report";
import { askApart, isRefusal } from "./ask-apart";
import { areaOfCell, displayedJob, edgesJob, shapesJob, shapeTextJob, sightJob, type DetailJob, type Edges, type ShapePath, type ShapePlace, type Sight } from "./detail-jobs";
import { eachInSlices } from "../core/steps";
import { groupAreas } from "./group-areas";
import { inPortions } from "./portions";
import type { ReadOptions } from "./read-workbook";
import { runExcel } from "./run-excel";
import { isPayloadLimit } from "./situation-error";

/** What is wanted of a workbook beyond its values. */
export interface WantedDetails {
  /** Where displayed text carries meaning. */
  readonly displayed: readonly Area[];
  /** Where a text box over the sheet would hold a reason. */
  readonly reasons: readonly Area[];
  /** Per form, the cells that a reader must see; told are those in hidden rows or columns, and those that are struck through. */
  readonly watched: readonly (readonly Cell[])[];
}

/** Details of one sheet; what was not wanted of it is undefined. */
export type SheetDetails = Pick<Grid, "displayed" | "textBoxes" | "isHidden" | "struck">;

export interface DetailsRead {
  readonly bySheet: ReadonlyMap<string, SheetDetails>;
  /** What Excel refused; the values are there all the same. */
  readonly unread: readonly UnreadSheet[];
}

/**
 * Reads details of all sheets in one round trip (one more for each 4 MB). Another follows only where shapes lie on a sheet whose
 * reasons are wanted, or where some of a form is hidden or struck through; then one more for each level of groups of shapes there.
 * Nothing wanted, no round trip. What Excel refuses costs some more, and is named.
 * @throws SituationError when a cell is being edited in an Excel that does not wait; the signal's AbortError
 */
export async function readDetails(wanted: WantedDetails, { onWaiting, signal }: ReadOptions = {}): Promise<DetailsRead> {
  const found = new FoundDetails();
  const first = found.jobsFor(wanted);
  if (first.length === 0) return { bySheet: new Map(), unread: [] };
  const unread = new Map<string, UnreadSheet>();
  await runExcel(async (context) => {
    for (let jobs = first; jobs.length > 0; jobs = found.furtherJobs()) {
      for (const { about } of await runJobs(context, jobs, signal)) unread.set(`${about.part} ${about.sheet}`, about);
    }
  }, { onWaiting, signal });
  return { bySheet: found.bySheet(), unread: [...unread.values()] };
}

/** Answers the jobs that Excel refused, for which there is nothing to be asked instead. */
async function runJobs(context: Excel.RequestContext, jobs: readonly DetailJob[], signal: AbortSignal | undefined): Promise<readonly DetailJob[]> {
  const refused: DetailJob[] = [];
  const instead: DetailJob[] = [];
  const keepRefused = (job: DetailJob) => void (job.instead ? instead.push(...job.instead) : refused.push(job));
  const send = async (some: readonly DetailJob[]) => {
    signal?.throwIfAborted();
    const answers: { readonly job: DetailJob; readonly keep: () => void }[] = [];
    await eachInSlices(some, (job) => void answers.push({ job, keep: job.queue(context) }));
    await context.sync();
    await eachInSlices(answers, ({ job, keep }) => {
      try {
        keep();
      } catch (error) {
        // Excel left it out of the answer.
        if (!isRefusal(error)) throw error;
        keepRefused(job);
      }
    });
  };
  await inPortions(jobs, {
    signal,
    bytes: (job) => job.bytes,
    send: async (portion) => {
      try {
        await send(portion);
      } catch (error) {
        if (!isRefusal(error) || (isPayloadLimit(error) && portion.length > 1)) throw error;
        // What an Excel refuses is mostly all of one kind: each kind apart leaves the others alone.
        for (const kind of groupBy(portion, ({ about }) => about.part).values()) {
          // What can be asked for one by one is not worth a search.
          const trips = kind.some((job) => job.instead) ? 1 : undefined;
          for (const { item } of await askApart(kind, send, trips)) keepRefused(item);
        }
      }
      return null;
    },
  });
  return instead.length > 0 ? [...refused, ...(await runJobs(context, instead, signal))] : refused;
}

interface Part {
  readonly box: Area;
  readonly text: readonly (readonly string[])[];
}

/** Collects the answers, and knows what has to be asked next. */
class FoundDetails {
  private readonly parts = new Map<string, Part[]>();
  private readonly boxes = new Map<string, TextBox[]>();
  private readonly hidden = new Map<string, Set<string>>();
  private readonly struck = new Map<string, Map<string, "all" | "part">>();
  private readonly places: { readonly area: Area; readonly edges: Edges }[] = [];
  /** What is still to be asked for. */
  private next: DetailJob[] = [];

  jobsFor({ displayed, reasons, watched }: WantedDetails): DetailJob[] {
    return [
      ...groupAreas(displayed).map((box) => displayedJob(box, (text) => void listIn(this.parts, box.sheet).push({ box, text }))),
      ...watched.flatMap((cells) => this.sightJobFor(cells)),
      ...[...new Set(reasons.map(({ sheet }) => sheet))].map((sheet) => this.shapesJobFor({ sheet, ids: [] }, reasons)),
    ];
  }

  /** Jobs that follow from what was answered since the last time. */
  furtherJobs(): DetailJob[] {
    const jobs = this.next;
    this.next = [];
    return jobs;
  }

  bySheet(): Map<string, SheetDetails> {
    const sheets = new Set([...this.parts.keys(), ...this.boxes.keys(), ...this.hidden.keys(), ...this.struck.keys()]);
    return new Map([...sheets].map((sheet) => {
      const [parts, hidden, struck] = [this.parts.get(sheet), this.hidden.get(sheet), this.struck.get(sheet)];
      return [sheet, {
        ...(parts && { displayed: lookup(parts) }),
        ...(this.boxes.has(sheet) && { textBoxes: this.boxes.get(sheet) }),
        ...(hidden && { isHidden: (row: number, column: number) => hidden.has(keyOf(row, column)) }),
        ...(struck && { struck: (row: number, column: number) => struck.get(keyOf(row, column)) ?? null }),
      }];
    }));
  }

  /** Texts of the shapes that lie over a wanted area need the area's place, which is asked for where there are any. */
  private shapesJobFor(path: ShapePath, reasons: readonly Area[]): DetailJob {
    return shapesJob(path, ({ texts, groups }) => {
      if (path.ids.length === 0 && texts.length + groups.length > 0) {
        const wanted = reasons.filter(({ sheet }) => sheet === path.sheet);
        this.next.push(...wanted.map((area) => edgesJob(area, (edges) => void this.places.push({ area, edges }))));
      }
      this.next.push(...texts.map((place) => shapeTextJob(place, (text) => this.keepText(place, text))), ...groups.map((group) => this.shapesJobFor(group, reasons)));
    });
  }

  private sightJobFor(cells: readonly Cell[]): DetailJob[] {
    const [first] = cells;
    if (!first) return [];
    const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
    const area = { sheet: first.sheet, top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
    return [sightJob(area, (sight) => {
      const isMixed = sight.hidden === null || sight.struck === null;
      if (isMixed) this.next.push(...cells.map((cell) => sightJob(areaOfCell(cell), (own) => this.keepSight(cell, own))));
      else cells.forEach((cell) => this.keepSight(cell, sight));
    })];
  }

  private keepSight({ sheet, row, column }: Cell, { hidden, struck = false }: Sight): void {
    if (hidden) this.hidden.set(sheet, (this.hidden.get(sheet) ?? new Set<string>()).add(keyOf(row, column)));
    if (struck !== false) this.struck.set(sheet, (this.struck.get(sheet) ?? new Map<string, "all" | "part">()).set(keyOf(row, column), struck ? "all" : "part"));
  }

  /** The cells of a shape are not told by Excel; the wanted area under its middle stands for them. */
  private keepText({ sheet, left, top, width, height }: ShapePlace, text: string): void {
    const [x, y] = [left + width / 2, top + height / 2];
    const under = this.places.find(({ area, edges }) => area.sheet === sheet && x >= edges.left && x < edges.left + edges.width && y >= edges.top && y < edges.top + edges.height);
    if (under && text !== "") listIn(this.boxes, sheet).push({ text, area: under.area });
  }
}

function listIn<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

function lookup(parts: readonly Part[]): NonNullable<Grid["displayed"]> {
  return (row, column) => {
    const part = parts.find(({ box }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right);
    return part?.text[row - part.box.top]?.[column - part.box.left];
  };
}
