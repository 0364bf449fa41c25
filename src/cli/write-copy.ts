import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { OpenedBook } from "./open-books";
import { identityOf } from "./open-books";
import { fileErrorCode, Stop } from "./stop";

/**
 * Refuses a place to write to before any work is done: an input file (also through a link), a folder, another kind of file.
 * @throws Stop
 */
export async function checkTarget(target: string, shown: string, books: readonly OpenedBook[]): Promise<void> {
  const [book] = books;
  if (!book || books.length > 1) throw new Stop("--write は、ブックを 1 つだけ検証するときに使えます。ブックごとに実行してください。 (--write takes exactly one workbook.)");
  const wanted = extname(book.path).toLowerCase() || ".xlsx";
  if (extname(target).toLowerCase() !== wanted) throw new Stop(`${shown}: 出力の名前は、「${wanted}」で終わるようにしてください。 (The name must end in ${wanted}.)`);
  const identity = await identityOf(target);
  if (identity === (await identityOf(book.path)) || target === book.path) {
    throw new Stop(`${shown}: 元のブックには書き込みません。別の名前を指定してください。 (Refusing to overwrite the input.)`);
  }
  if (await isDirectory(target)) throw new Stop(`${shown}: フォルダーです。出力のファイル名を指定してください。 (Is a directory.)`);
  if (!(await isDirectory(dirname(target)))) throw new Stop(`${shown}: 出力先のフォルダーがありません。先に作ってください。 (No such directory.)`);
}

/**
 * Writes beside the target and renames, so that the target is either the old file or the whole new one.
 * @throws Stop when the file system refuses; nothing is left behind
 */
export async function writeWhole(target: string, shown: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Stop(`${shown}: 保存できません（${fileErrorCode(error) || String(error)}）。空き容量とアクセス権を確認してください。 (Cannot be written.)`);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
