import type { ProgrammeState } from "~/domain/programme/state";

/** The drawings of standing that only reports need: once in a page. */
export function ReportSprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <symbol id="s-due" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="7.3" />
        <path fill="currentColor" d="M9 1.700a7.3 7.3 0 0 1 0 14.600z" />
      </symbol>
      <symbol id="s-overdue" viewBox="0 0 18 18">
        <path fill="currentColor" strokeWidth="1" d="M5.7 1h6.6L17 5.700v6.600L12.300 17H5.700L1 12.300V5.700z" />
        <path d="M9 4.800v5M9 12.200v1.600" className="cut" strokeWidth="2.2" />
      </symbol>
      <symbol id="s-waiting" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="7.3" />
        <path d="M9 4.500V9l3 2" />
      </symbol>
    </svg>
  );
}

/** A mark and its word. */
export function ReportState({ state, word }: { state: ProgrammeState; word: string }) {
  return (
    <span className={`state state-${state}`}>
      <svg aria-hidden="true" focusable="false">
        <use href={`#s-${state}`} />
      </svg>
      {word}
    </span>
  );
}
