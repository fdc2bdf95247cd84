/** What a number counts, as its list is asked for. */
export interface Counted {
  agency: string;
  programme: string;
  site?: string | null;
  profession?: string | null;
  state?: string | null;
  due?: number | null;
}

/** An address with what is asked for; what is empty is left out. */
export function addressWith(path: string, asked: Record<string, string | number | null | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== null && value !== undefined && value !== "") params.set(name, String(value));
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The list behind a number. */
export function listAddress(counted: Counted): string {
  return addressWith("/agency/list", { ...counted });
}
