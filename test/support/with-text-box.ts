import JSZip from "jszip";

/** Corners of a shape: zero-based cells, both covered. */
interface Place {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface Box {
  readonly text: string;
  readonly place: Place;
  /** Hidden in the selection pane. */
  readonly hidden?: boolean;
  /** Groups of shapes around it; each holds a line beside it. */
  readonly groups?: number;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** The workbook file with a drawing on one sheet (by its part's number) that holds text boxes, as Excel saves them. */
export async function withTextBox(bytes: Uint8Array, sheetPart: number, boxes: readonly Box[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const edit = async (path: string, change: (text: string) => string): Promise<void> => void zip.file(path, change((await zip.file(path)?.async("string")) ?? ""));
  await edit(`xl/worksheets/sheet${sheetPart}.xml`, (xml) => xml.replace("</worksheet>", '<drawing r:id="rIdBox"/></worksheet>'));
  zip.file(`xl/worksheets/_rels/sheet${sheetPart}.xml.rels`, `<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdBox" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`);
  zip.file("xl/drawings/drawing1.xml", `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${boxes.map(anchor).join("")}</xdr:wsDr>`);
  await edit("[Content_Types].xml", (xml) => xml.replace("</Types>", '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'));
  return zip.generateAsync({ type: "uint8array" });
}

function anchor(box: Box, index: number): string {
  const { place, groups = 0 } = box;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  let shape = textBox(box, index);
  for (let depth = groups; depth > 0; depth -= 1) shape = groupAround(shape, 1000 * (index + 1) + 10 * depth);
  return `<xdr:twoCellAnchor>${corner("from", place.top, place.left)}${corner("to", place.bottom, place.right)}${shape}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function textBox({ text, hidden }: Box, index: number): string {
  const paragraphs = text.split("\n").map((line) => `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${line}</a:t></a:r></a:p>`).join("");
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${index + 2}" name="テキスト ボックス ${index + 1}"${hidden ? ' hidden="1"' : ""}/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>`
    + `${PROPERTIES}<xdr:txBody><a:bodyPr/>${paragraphs}</xdr:txBody></xdr:sp>`;
}

function groupAround(shape: string, id: number): string {
  const line = `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="${id + 1}" name="線 ${id + 1}"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>${PROPERTIES}</xdr:cxnSp>`;
  return `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="${id}" name="グループ化 ${id}"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>${line}${shape}</xdr:grpSp>`;
}

const PROPERTIES = '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>';
