/** The drawings that pages refer to by id, inlined once: a page then needs no picture file. Icons: Lucide (ISC). */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <symbol id="brand" viewBox="0 0 42 30">
        <path d="M1 21h40" fill="none" stroke="currentColor" strokeWidth="3.4" />
        <path d="M13 29V4h16v25" fill="none" stroke="currentColor" strokeWidth="3.4" />
        <circle cx="21" cy="21" r="5" fill="currentColor" />
      </symbol>
      <symbol id="gate" viewBox="0 0 30 40">
        <path d="M5.5 40V4.500h19V40" fill="none" stroke="currentColor" strokeWidth="3.2" />
        <circle cx="15" cy="30" r="5.5" fill="currentColor" />
      </symbol>
      <symbol id="a-prison" viewBox="0 0 20 20">
        <path fillRule="evenodd" d="M1 1h18v18H1zM5.2 5v10h2.4V5zm3.6 0v10h2.4V5zm3.6 0v10h2.4V5z" />
      </symbol>
      <symbol id="a-probation" viewBox="0 0 20 20">
        <path fillRule="evenodd" d="M10 .5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19zM3.5 8.7v2.6h13V8.7z" />
      </symbol>
      <symbol id="a-police" viewBox="0 0 20 20">
        <path fillRule="evenodd" d="M1.5 1h17v8.5c0 5-3.7 8-8.5 10-4.8-2-8.5-5-8.5-10zM5 6.200v3L10 13l5-3.800v-3L10 10z" />
      </symbol>
      <symbol id="a-volunteer" viewBox="0 0 20 20">
        <path fillRule="evenodd" d="M10 0l10 10-10 10L0 10zM10 6.800a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.400z" />
      </symbol>
      <symbol id="a-other" viewBox="0 0 20 20">
        <path d="M10 2.800L18 17.500H2z" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinejoin="round" />
      </symbol>
      <symbol id="r-0" viewBox="0 0 22 16">
        <rect fill="none" x="1" y="10.5" width="4.6" height="4.5" />
        <rect fill="none" x="8.2" y="5.8" width="4.6" height="9.2" />
        <rect fill="none" x="15.4" y="1.1" width="4.6" height="13.9" />
        <path d="M1 1.500l20 13" strokeWidth="2" />
      </symbol>
      <symbol id="r-1" viewBox="0 0 22 16">
        <rect fill="currentColor" x="1" y="10.5" width="4.6" height="4.5" />
        <rect fill="none" x="8.2" y="5.8" width="4.6" height="9.2" />
        <rect fill="none" x="15.4" y="1.1" width="4.6" height="13.9" />
      </symbol>
      <symbol id="r-2" viewBox="0 0 22 16">
        <rect fill="currentColor" x="1" y="10.5" width="4.6" height="4.5" />
        <rect fill="currentColor" x="8.2" y="5.8" width="4.6" height="9.2" />
        <rect fill="none" x="15.4" y="1.1" width="4.6" height="13.9" />
      </symbol>
      <symbol id="r-3" viewBox="0 0 22 16">
        <rect fill="currentColor" x="1" y="10.5" width="4.6" height="4.5" />
        <rect fill="currentColor" x="8.2" y="5.8" width="4.6" height="9.2" />
        <rect fill="currentColor" x="15.4" y="1.1" width="4.6" height="13.9" />
      </symbol>
      <symbol id="s-complete" viewBox="0 0 18 18">
        <circle fill="currentColor" cx="9" cy="9" r="7.8" />
        <path d="M5.3 9.300l2.500 2.500 5-5.300" className="cut" strokeWidth="2.2" />
      </symbol>
      <symbol id="s-begun" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="7.3" />
        <path fill="currentColor" d="M9 1.700a7.3 7.3 0 0 1 0 14.600z" />
      </symbol>
      <symbol id="s-waived" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="7.3" />
        <path d="M5 9h8" />
      </symbol>
      <symbol id="s-not-started" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="7.3" strokeDasharray="2.4 2.4" />
      </symbol>
      <symbol id="i-alert" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="10" />
        <line x1="12" x2="12" y1="8" y2="12" />
        <line x1="12" x2="12.01" y1="16" y2="16" />
      </symbol>
      <symbol id="i-arrow" viewBox="0 0 24 24">
        <path d="M5 12h14" />
        <path d="m12 5 7 7-7 7" />
      </symbol>
      <symbol id="i-download" viewBox="0 0 24 24">
        <path d="M12 15V3" />
        <path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />
        <path d="m7 10 5 5 5-5" />
      </symbol>
      <symbol id="i-clock" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="10" />
        <path d="M12 6v6l4 2" />
      </symbol>
      <symbol id="i-file" viewBox="0 0 24 24">
        <path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" />
        <path d="M14 2v5a1 1 0 0 0 1 1h5" />
        <path d="M10 9H8" />
        <path d="M16 13H8" />
        <path d="M16 17H8" />
      </symbol>
      <symbol id="i-flag" viewBox="0 0 24 24">
        <path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528" />
      </symbol>
      <symbol id="i-leave" viewBox="0 0 24 24">
        <path d="m16 17 5-5-5-5" />
        <path d="M21 12H9" />
        <path d="M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4" />
      </symbol>
      <symbol id="i-lock" viewBox="0 0 24 24">
        <circle cx="12" cy="16" r="1" />
        <rect x="3" y="10" width="18" height="12" rx="2" />
        <path d="M7 10V7a5 5 0 0 1 10 0v3" />
      </symbol>
      <symbol id="i-print" viewBox="0 0 24 24">
        <path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2" />
        <path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6" />
        <rect x="6" y="14" width="12" height="8" rx="1" />
      </symbol>
      <symbol id="i-search" viewBox="0 0 24 24">
        <circle cx="11" cy="11" r="8" />
        <path d="m21 21-4.3-4.3" />
      </symbol>
      <symbol id="i-undo" viewBox="0 0 24 24">
        <path d="M9 14 4 9l5-5" />
        <path d="M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11" />
      </symbol>
    </svg>
  );
}
