import { flatMap } from "../../core/flat-map";
import { remember } from "../../core/remember";
import { fold } from "../../core/text";

/** Marks with which clerks begin the points of a list. */
const bullet = "[・●○■□◆◇▪※*＊]|[①-⑳]|[ア-コ](?=[ \\u3000.．)）])|[(（]?[0-9０-９]{1,2}[)）.．]|[0-9０-９]{1,2}[ \\u3000]";
const bulletLine = new RegExp(`^\\s*(?:${bullet})\\s*`, "u");

/** A "sentence" longer than any that people write is taken in pieces: the comparison with names grows with the square of its length. */
const piece = /.{1,400}/gsu;

/**
 * The sentences of a 理由, folded (NFKC) and without spaces. Lines are joined where a sentence was only wrapped; a list
 * mark or a full stop begins a new one. A space behind the first words of a point ("① 相談件数 窓口を…") is kept as a comma.
 */
export const sentencesOf: (text: string) => readonly string[] = remember((text) => {
  const points: string[] = [];
  for (const line of text.split(/[\r\n]+/u)) {
    if (points.length === 0 || bulletLine.test(line)) points.push(line.replace(bulletLine, ""));
    else points.push(`${points.pop() ?? ""}${line}`);
  }
  return flatMap(flatMap(points
    .map((point) => fold(point).trim().replace(/^([^\s、。]{2,20})\s+/u, "$1、").replace(/\s+/gu, "").replace(/,(?!\d{3})/gu, "、")), (point) => point.split(/(?<=[。!?])/u))
    .map((sentence) => sentence.replace(/[。!?]+$/u, "")), (sentence) => sentence.match(piece) ?? []);
});
