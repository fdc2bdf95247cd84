import { useTranslation } from "~/components/frame/words";
import { AgencyMark } from "~/components/scenario/agency-mark";

/** What each agency knew, in the order of its lines; `x` is where the fact stands on the line. */
const lines = [
  { agency: "volunteer", y: 70, facts: [{ x: 520, key: "secret" }] },
  { agency: "probation", y: 142, facts: [{ x: 190, key: "absence" }, { x: 330, key: "letter" }] },
  { agency: "police", y: 214, facts: [{ x: 520, key: "market" }] },
  { agency: "prison", y: 286, facts: [{ x: 160, key: "handover" }] },
] as const;

const stops = [
  { x: 190, key: "first" },
  { x: 330, key: "second" },
  { x: 520, key: "third" },
] as const;

type Agency = (typeof lines)[number]["agency"];

function useAgencyName(): (agency: Agency) => string {
  const { t } = useTranslation();
  return (agency) => (agency === "volunteer" ? t("landing.volunteer") : t(`agency.${agency}`));
}

/** A picture on wide screens, the same facts as a list on small ones. */
export function CasePicture() {
  const { t } = useTranslation();
  return (
    <figure className="picture">
      <Lines />
      <FactList />
      <figcaption>{t("landing.caption")}</figcaption>
    </figure>
  );
}

function Lines() {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  return (
    <svg className="wide" viewBox="0 0 1180 392" role="img" aria-labelledby="case-title case-words">
      <title id="case-title">{t("landing.pictureTitle")}</title>
      <desc id="case-words">{t("landing.pictureText")}</desc>
      {lines.map(({ agency, y }) => (
        <g key={agency}>
          <path className="p-line" d={`M150 ${y}H780C826 ${y} 800 178 862 178`} />
          <svg className={`glyph fill-${agency}`} x={24} y={y - 10} width={20} height={20}>
            <use href={`#a-${agency}`} />
          </svg>
          <text className="t-b" x={54} y={y + 5}>
            {nameOf(agency)}
          </text>
        </g>
      ))}
      <path className="p-gate" d="M884 336V62H984V336" />
      <path className="p-line" d="M860 178H1060" />
      <path className="p-dots" d="M1062 178H1160" />
      {lines.flatMap(({ y, facts }) =>
        facts.map(({ x, key }) => (
          <g key={key}>
            <circle className="f-action" cx={x} cy={y} r={6} />
            <text className="t-s" x={x + 2} y={y - 15}>
              {t(`landing.${key}`)}
            </text>
          </g>
        )),
      )}
      <circle className="p-expert-dot" cx={934} cy={178} r={11} />
      <text className="t-b mid" x={934} y={46}>
        {t("landing.conference")}
      </text>
      <path className="p-base" d="M150 350H1160" />
      {stops.map(({ x, key }) => (
        <text key={key} className="t-soft t-s" x={x} y={372}>
          {t(`landing.${key}`)}
        </text>
      ))}
      <text className="t-soft t-s end" x={1160} y={372}>
        {t("landing.after")}
      </text>
    </svg>
  );
}

function FactList() {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  return (
    <ul className="gap-list narrow">
      {lines.map(({ agency, facts }) => (
        <li key={agency}>
          <AgencyMark agency={agency}>
            <strong>{nameOf(agency)}</strong>
          </AgencyMark>
          <span>{facts.map(({ key }) => t(`landing.${key}`)).join(" ")}</span>
        </li>
      ))}
      <li>
        <strong>{t("landing.conference")}</strong>
        <span>{t("landing.conferenceText")}</span>
      </li>
    </ul>
  );
}
