import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { Icon } from "../ui/icon";
import { Main } from "./main";
import { Me } from "./me";
import { PageFoot } from "./page-foot";
import { type RootData, useRootData } from "./root-data";
import { Wordmark } from "./wordmark";

/** For everybody: the name and nothing to be distracted by. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="masthead">
        <div className="masthead-in">
          <Wordmark to="/" />
        </div>
      </header>
      <Main>{children}</Main>
      <PageFoot />
    </>
  );
}

const sections = ["learning", "courses", "scenarios", "sources", "joint-trainings", "people", "agency", "search"] as const;
export type Section = (typeof sections)[number];

function isShown(section: Section, person: RootData["person"] | undefined): boolean {
  if (section === "people") return person?.people === true;
  if (section === "joint-trainings") return person?.trainings === true;
  return section !== "agency" || person?.agency === true;
}

/** For people who are signed in. `section` is the menu entry of a page whose address does not begin with it. */
export function MemberPage({ section, children }: { section?: Section; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const root = useRootData();
  const person = root?.person;
  const current = section ?? sections.find((name) => pathname === `/${name}` || pathname.startsWith(`/${name}/`));
  return (
    <>
      <header className={person?.people || root?.shared || person?.trainings ? "masthead masthead-menu masthead-full" : "masthead masthead-menu"}>
        <div className="masthead-in">
          <Wordmark to="/learning" />
          <nav className="nav" aria-label={t("frame.menu")}>
            <ul className="nav-list">
              {sections.filter((name) => isShown(name, person)).map((name) => (
                <li key={name}>
                  <Link to={`/${name}`} aria-current={name === current ? "page" : undefined}>
                    {name === "search" ? <Icon name="search" /> : null}
                    {t(`frame.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {person ? <Me name={person.name} shared={root?.shared === true} signIn={root?.lock?.signIn ?? ""} /> : null}
        </div>
      </header>
      <Main>{children}</Main>
      <PageFoot />
    </>
  );
}

/** A page that is open to all: with the menu for those who are signed in. */
export function OpenPage({ children }: { children: ReactNode }) {
  return useRootData()?.person ? <MemberPage>{children}</MemberPage> : <PublicPage>{children}</PublicPage>;
}

/** One way on and one way out: no menu while a story is told. `leaveAction` receives intent=leave. */
export function PlayerPage({ title, leaveAction, children }: { title: string; leaveAction: string; children: ReactNode }) {
  const { t } = useTranslation();
  const leaving = useSending({ intent: "leave" });
  return (
    <>
      <header className="masthead masthead-player">
        <div className="masthead-in">
          <Wordmark to="/learning" bare />
          <p className="title player-title">{title}</p>
          <Form className="me" method="post" action={leaveAction} onSubmit={unlessSending(leaving)}>
            <input type="hidden" name="intent" value="leave" />
            <SubmitButton className="btn btn-quiet" sending={leaving} busy={t("player.leaving")}>
              <Icon name="leave" />
              {t("frame.leave")}
            </SubmitButton>
          </Form>
        </div>
      </header>
      <Main className="page page-player">{children}</Main>
      <PageFoot />
    </>
  );
}
