/** Puts names, places and terms into a text: `{person.sami}` becomes names.person.sami. Unknown ones stay as written. */
export function fillNames(text: string, names: Record<string, Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\.([a-z0-9_]+)\}/gu, (whole, group: string, name: string) => {
    const declared = Object.hasOwn(names, group) ? names[group] : undefined;
    return declared !== undefined && Object.hasOwn(declared, name) ? (declared[name] ?? whole) : whole;
  });
}
