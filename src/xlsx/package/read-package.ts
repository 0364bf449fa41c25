import JSZip from "jszip";
import { OpenError } from "../model";

/** The parts of an opened package by their path without a leading slash ("xl/workbook.xml"), unpacked. */
export interface Package {
  readonly zip: JSZip;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Their paths by the same in small letters. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Parts of a zip as a package. */
export function packageOf(zip: JSZip, parts: ReadonlyMap<string, Uint8Array>): Package {
  return { zip, parts, paths: new Map([...parts.keys()].map((path) => [path.toLowerCase(), path])) };
}

/** The path under which a part is packed: capitals and small letters make no other part (ECMA-376 part 2). */
export function storedPath({ parts, paths }: Package, path: string): string {
  return parts.has(path) ? path : (paths.get(path.toLowerCase()) ?? path);
}

/** A real book of 1,000 sheets unpacks to about 70 MB; ten times that is no workbook but a bomb. */
const MAX_UNPACKED_BYTES = 700 * 1024 * 1024;
const MAX_PARTS = 50_000;
/** A text of more characters than about this cannot be made. */
const MAX_TEXT_BYTES = 500_000_000;

/**
 * Unpacks the file within bounds.
 * @throws OpenError when it is empty, encrypted, an old .xls, not a zip, damaged, or unpacks to too much.
 */
export async function readPackage(bytes: Uint8Array, maxUnpackedBytes = MAX_UNPACKED_BYTES): Promise<Package> {
  if (bytes.length === 0) throw new OpenError("empty-file", "ファイルの中身がありません（0 バイト）。");
  if (isCompoundFile(bytes)) throw compoundFileError(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new OpenError("not-a-workbook", "Excel ブック（.xlsx）ではありません。");
  const zip = await loadZip(bytes);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  if (files.length > MAX_PARTS) throw tooLarge();
  const parts = new Map<string, Uint8Array>();
  let left = maxUnpackedBytes;
  for (const file of files) {
    const part = await unpack(file, left);
    left -= part.length;
    parts.set(file.name.replace(/^\//, ""), part);
  }
  return packageOf(zip, parts);
}

/** Text of a part, or undefined where the package has none at that path. A part in UTF-16 says UTF-8 of itself, in which it would be saved. */
export function partText(opened: Package, path: string): string | undefined {
  const part = opened.parts.get(storedPath(opened, path));
  if (!part) return undefined;
  if (part.length > MAX_TEXT_BYTES) throw tooLarge();
  const startsAs = (...mark: number[]): boolean => startsWith(part, mark);
  const encoding = startsAs(0xff, 0xfe) ? "utf-16le" : startsAs(0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(part);
  return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, "$1UTF-8");
}

async function loadZip(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    throw damaged();
  }
}

/** The sizes that a zip declares can lie, so the bytes are counted while they come and the unpacking stops at the bound. */
function unpack(file: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = (file as StreamedFile).internalStream("uint8array");
    stream.on("data", (chunk) => {
      size += chunk.length;
      if (size > limit) {
        stream.pause();
        reject(tooLarge());
        return;
      }
      chunks.push(chunk);
    });
    stream.on("error", () => reject(damaged()));
    stream.on("end", () => resolve(join(chunks, size)));
    stream.resume();
  });
}

/** jszip's documented streaming interface, which its type file leaves out. */
interface StreamedFile extends JSZip.JSZipObject {
  internalStream(type: "uint8array"): {
    on(event: "data", listener: (chunk: Uint8Array) => void): void;
    on(event: "error" | "end", listener: () => void): void;
    resume(): void;
    pause(): void;
  };
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Compound files hold an old .xls, or an encrypted .xlsx in a stream named EncryptedPackage. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

function compoundFileError(bytes: Uint8Array): OpenError {
  if (contains(bytes, "EncryptedPackage")) return new OpenError("encrypted", "パスワードで保護されたブックです。");
  if (contains(bytes, "Workbook") || contains(bytes, "Book")) return new OpenError("old-format", "古い形式（.xls）のブックです。");
  return new OpenError("not-a-workbook", "Excel ブック（.xlsx）ではありません。");
}

/** Names in a compound file's directory are UTF-16LE. */
function contains(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The file is a workbook, but broken; `detail` says where, in a sentence. */
export function damaged(detail = ""): OpenError {
  return new OpenError("damaged", `ブックが壊れていて読めません。${detail}`);
}

/** More than this program can hold. */
export function tooLarge(): OpenError {
  return new OpenError("too-large", "展開すると大きすぎるため、開けません。");
}
