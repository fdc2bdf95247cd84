export const header = ["Staff code", "Name", "E-mail", "Profession", "Site", "Roles", "Line manager", "From", "Until"];

/** Rows of a file; the first is row 2. */
export function aFile(rows: readonly (readonly string[])[], first: readonly string[] = header): Uint8Array {
  const cell = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.from([first, ...rows].map((row) => row.map(cell).join(",")).join("\r\n"));
}
