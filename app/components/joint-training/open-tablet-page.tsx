import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { Breadcrumbs } from "../frame/breadcrumbs";
import { FieldFrame } from "../ui/field-frame";

interface Props {
  training: string;
  title: string;
  sessions: { id: string; day: string; isChosen: boolean }[];
}

/** Makes the device at which a trainer stands the sheet of a session. The form loads a whole page: nothing of the trainer stays in this one. */
export function OpenTabletPage({ training, title, sessions }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="page-head">
        <Breadcrumbs way={[{ to: "/joint-trainings", name: t("attendance.up") }, { to: `/joint-trainings/${training}`, name: title }, { to: `/joint-trainings/${training}/attendance`, name: t("attendance.title") }]} />
        <h1>{t("tablet.openTitle")}</h1>
        <p className="lead">{t("tablet.openLead")}</p>
      </div>
      {sessions.length === 0 ? (
        <p>{t("tablet.noSession")}</p>
      ) : (
        <Form className="sheet stack fields" method="post" reloadDocument>
          <input type="hidden" name="intent" value="open" />
          <FieldFrame id="session" label={t("tablet.which")}>
            {(control) => (
              <select {...control} name="session" defaultValue={sessions.find(({ isChosen }) => isChosen)?.id}>
                {sessions.map(({ id, day }) => (
                  <option key={id} value={id}>
                    {day}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
          <p>{t("tablet.openOut")}</p>
          <button className="btn btn-main">{t("tablet.open")}</button>
        </Form>
      )}
    </>
  );
}
