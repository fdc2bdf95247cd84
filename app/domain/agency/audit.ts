/** What is written into the audit log, by the word under which it stands there. */
export const auditActions = [
  "refused-address",
  "person-added", "person-changed", "person-left", "people-merged", "people-file-brought", "people-imported", "import-undone",
  "site-changed",
  "programme-changed", "programme-retired",
  "joint-programme-proposed", "joint-programme-answered", "joint-programme-ended",
  "training-planned", "training-changed", "training-cancelled",
  "attendance-entered", "attendance-corrected", "code-opened",
  "report-exported", "report-as-at",
  "inspector-admitted", "inspector-ended", "inspector-entered", "inspector-read",
  "debrief-shared", "debrief-withdrawn",
] as const;
export type AuditAction = (typeof auditActions)[number];
