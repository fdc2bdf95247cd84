import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTableFile } from "./table-file";

const text = (said: string) => readTableFile(Buffer.from(said), 100);
const cellsOf = async (read: ReturnType<typeof readTableFile>) => {
  const table = await read;
  return table.ok ? table.rows.map(({ row, cells }) => [row, ...cells]) : table.problem;
};

describe("a text", () => {
  test("is told apart by its separators, with line breaks and separators in quotation marks; empty rows are left out and counted", async () => {
    expect(await text("Name;Site\r\n\"Ruiz; Ana\";\"Nor\nte\"\r\n;\r\n\r\nBen;Sur")).toEqual({ ok: true, notes: { format: "csv", encoding: "UTF-8", separator: ";" }, rows: [{ row: 1, cells: ["Name", "Site"] }, { row: 2, cells: ["Ruiz; Ana", "Nor\nte"] }, { row: 5, cells: ["Ben", "Sur"] }] });
    expect(await cellsOf(text("sep=\t\nName\tSite\nAna, the first\tSur"))).toEqual([[2, "Name", "Site"], [3, "Ana, the first", "Sur"]]);
    expect(await text("Name\nAna")).toMatchObject({ ok: true, notes: { separator: "," } });
  });

  test("is read in the encodings that spreadsheets write, and said to be", async () => {
    const said = "Name,Site\nLucía Fernández,Sûr";
    const utf16 = Buffer.from(said, "utf16le");
    const encoded: [Uint8Array, string][] = [[Buffer.from(`\uFEFF${said}`), "UTF-8"], [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "UTF-16"], [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), "UTF-16"], [Buffer.from(said, "latin1"), "Windows-1252"]];
    for (const [bytes, encoding] of encoded) {
      expect(await readTableFile(bytes, 100)).toMatchObject({ notes: { encoding }, rows: [{ cells: ["Name", "Site"] }, { cells: ["Lucía Fernández", "Sûr"] }] });
    }
  });

  test("that is none, or whose quotation marks do not close, is refused by name", async () => {
    expect(await cellsOf(text(""))).toEqual({ kind: "empty" });
    expect(await cellsOf(readTableFile(Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256), 100))).toEqual({ kind: "not-text" });
    expect(await cellsOf(readTableFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 100))).toEqual({ kind: "old-spreadsheet" });
    expect(await cellsOf(text("Name,Site\nAna,Sur\n\"Ben,Sur\nCarla,Norte"))).toEqual({ kind: "quotation-marks", row: 3 });
  });
});

describe("a spreadsheet", () => {
  const book = (sheet: string, more: Record<string, string> = {}) =>
    zipSync(Object.fromEntries(Object.entries({
      "xl/worksheets/sheet7.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`.replaceAll(/<(\/?)(row|c|v|f|is|t)\b/gu, "<$1x:$2"),
      "xl/workbook.xml": `<workbook><workbookPr/><sheets><sheet name="Old" state="hidden" r:id="r1"/><sheet name="Staff &amp; more" r:id="r7"/><sheet name="Notes" r:id="r8"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r7" Target="worksheets/sheet7.xml"/><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      "xl/sharedStrings.xml": `<sst><si><t>Ana Ruiz</t></si><si><r><t>Ben </t></r><r><t>Okafor</t></r><rPh><t>sound</t></rPh></si></sst>`,
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
      ...more,
    }).map(([path, xml]) => [path, strToU8(xml)])));

  test("gives its first sheet that is shown: texts, whole numbers, days, and formulas as they are written", async () => {
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>1041</v></c><c r="D2" s="1"><v>46347</v></c><c r="E2" s="2"><v>46347.75</v></c><c r="F2" s="3"><v>2</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="inlineStr"><is><t>a_x000D_b &lt;</t></is></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>result</v></c><c r="D4" t="b"><v>1</v></c></row><row r="5"><c r="A5"/></row>`;
    expect(await readTableFile(book(rows), 100)).toEqual({ ok: true, notes: { format: "xlsx", sheet: "Staff & more", otherSheets: 1 }, rows: [{ row: 2, cells: ["Ana Ruiz", "", "1041", "2026-11-21", "2026-11-21", "2"] }, { row: 4, cells: ["Ben Okafor", "a\rb <", `=A1&"x"`, "TRUE"] }] });
  });

  test("that is cut off, is no spreadsheet inside, or would burst, is refused", async () => {
    const whole = book(`<row r="1"><c r="A1"><v>1</v></c></row>`.repeat(5000));
    const refused = { ok: false, problem: { kind: "broken-spreadsheet" } };
    expect(await readTableFile(whole.subarray(0, 300), 100)).toEqual(refused);
    expect(await readTableFile(zipSync({ "picture.png": strToU8("x") }), 100)).toEqual(refused);
    expect(await readTableFile(book("<row><c>"), 100)).toEqual(refused);
    for (const inside of ["<si/>".repeat(2_000_000), "x".repeat(10_000_000)]) {
      const burst = book("", { "xl/sharedStrings.xml": `<sst>${inside}</sst>` });
      expect(burst.length).toBeLessThan(1024 * 1024);
      expect(await readTableFile(burst, 100)).toEqual(refused);
    }
  });

  test("is read no further than asked", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `<row r="${String(index + 1)}"><c><v>${String(Math.sin(index))}</v></c></row>`).join("");
    const read = await readTableFile(book(rows), 10);
    expect(read.ok && read.rows.length).toBeGreaterThan(10);
  });
});
