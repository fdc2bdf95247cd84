/** A paragraph that a judgement stands on, as the source panel shows it. */
export interface Source {
  /** "ms-32" */
  id: string;
  /** "32", "46 (h)", "operative 4 (c)" */
  number: string;
  unit: "paragraph" | "slide";
  heading: string;
  /** In our own words. */
  summary: string;
  audience: string[];
  instrument: { prefix: string; short: string; title: string; symbol: string; url: string | null };
}
