import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Stop } from "./stop";

/**
 * Names of books with "*" and "?" in the last part as the files that they mean: the shells of Windows hand them on as they are typed.
 * @throws Stop where no file is meant
 */
export function expandNames(typed: readonly string[], directory: string): readonly string[] {
  return typed.flatMap((name) => (/[*?]/.test(basename(name)) && !existsSync(resolve(directory, name)) ? filesLike(name, directory) : [name]));
}

/** Excel puts ~$book.xlsx beside a book while it is open. */
export function isLockFile(fileName: string): boolean {
  return fileName.startsWith("~$");
}

function filesLike(name: string, directory: string): readonly string[] {
  const folder = dirname(name);
  const wanted = patternOf(basename(name));
  const found = namesIn(resolve(directory, folder)).filter((file) => wanted.test(file) && !file.startsWith(".") && !isLockFile(file));
  if (found.length === 0) throw new Stop(`${name}: 当てはまるファイルがありません。場所と名前を確認してください。 (No file matches.)`);
  return found.sort((left, right) => left.localeCompare(right, "ja", { numeric: true })).map((file) => join(folder, file));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Capitals and small letters are alike, as Windows has them. */
function patternOf(name: string): RegExp {
  const source = name.replace(/[\\^$+.()|[\]{}]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`, "isu");
}
