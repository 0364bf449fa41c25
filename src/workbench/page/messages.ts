import { ModelError, OpenError } from "../../xlsx/model";
import { PasteError } from "./grid/clipboard";

const OPEN_REASONS: Readonly<Record<OpenError["reason"], string>> = {
  "not-a-workbook": "Excel ブックではありません。.xlsx のファイルを選んでください。",
  encrypted: "パスワードで保護されています。Excel でパスワードを外して保存し直してから開いてください。",
  "old-format": "古い形式（.xls）です。Excel で .xlsx として保存し直してから開いてください。",
  "binary-format": "バイナリ形式（.xlsb）です。Excel で .xlsx として保存し直してから開いてください。",
  damaged: "ファイルが壊れていて読めません。Excel で開いて保存し直すか、元のファイルを確かめてください。",
  "empty-file": "ファイルの中身が空（0 バイト）です。保存し直したファイルを選んでください。",
  "too-large": "大きすぎて開けません。要らないシートを別のファイルに分けてから開いてください。",
};

/** What to tell when a file cannot be opened; the workbook that is open stays. */
export function openMessage(fileName: string, error: unknown): string {
  if (error instanceof OpenError) return `「${fileName}」を開けません。${OPEN_REASONS[error.reason]}`;
  return `「${fileName}」を開く途中で問題が起きました。（${textOf(error)}）`;
}

/** What to tell when the workbook refuses a change. */
export function changeMessage(error: unknown): string {
  if (error instanceof ModelError || error instanceof PasteError) return error.message;
  return `変更できませんでした。（${textOf(error)}）`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
