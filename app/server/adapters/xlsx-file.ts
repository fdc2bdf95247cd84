import { strToU8, Zip, ZipDeflate } from "fflate";

export type SheetCell = string | number | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** All parts but the sheet; the second style is bold, for its head. */
const PARTS: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Throughcare" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
};
const LIGHT = { level: 1 } as const;

/**
 * A spreadsheet of one sheet, packed while its rows come, so that it is never in memory whole. Texts are text cells, whatever they look like;
 * the head is bold and stays in sight.
 */
export async function* xlsxPieces(head: readonly string[], pieces: AsyncIterable<readonly (readonly SheetCell[])[]>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    packed.push(data);
  });
  const taken = () => {
    const all = Buffer.concat(packed);
    packed = [];
    return new Uint8Array(all);
  };
  for (const [path, xml] of Object.entries(PARTS)) part(zip, path).push(strToU8(HEAD + xml), true);
  const sheet = part(zip, "xl/worksheets/sheet1.xml");
  sheet.push(strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsOf(head)}<sheetData>${rowOf(head, 1, ' s="1"')}`));
  yield taken();
  let number = 1;
  for await (const piece of pieces) {
    sheet.push(strToU8(piece.map((row) => rowOf(row, ++number, "")).join("")));
    yield taken();
  }
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  yield taken();
}

function part(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path, LIGHT);
  zip.add(file);
  return file;
}

function columnsOf(head: readonly string[]): string {
  const columns = head.map((name, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(Math.max(12, name.length + 2))}" customWidth="1"/>`);
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowOf(cells: readonly SheetCell[], number: number, style: string): string {
  const written = cells.map((cell, index) => {
    if (cell === null || cell === "") return "";
    const place = `r="${letters(index)}${String(number)}"${style}`;
    return typeof cell === "number" ? `<c ${place}><v>${String(cell)}</v></c>` : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${String(number)}">${written.join("")}</row>`;
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  return `${index < 26 ? "" : letters(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** XML has no place for most control characters. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}
