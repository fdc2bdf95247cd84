import { Form } from "@remix-run/react";
import { useTranslation } from "~/components/frame/words";
import { SubmitButton, unlessSending, useSending } from "../ui/submit-button";
import { ReasonField } from "./reason-field";

export interface ListedWaiver {
  id: string;
  title: string;
  agency: string;
  by: string | null;
  reason: string;
  /** In words. */
  day: string;
  withdrawn: { by: string | null; reason: string; day: string } | null;
}

interface Props {
  waiver: ListedWaiver;
  mayWithdraw: boolean;
  /** The reason for withdrawing it that was typed and refused. */
  typed: string | null;
  fault: string | undefined;
}

/** A waiver as it was given, and how it ended; one that stands can be withdrawn with a reason. */
export function WaiverListed({ waiver: { id, title, agency, by, reason, day, withdrawn }, mayWithdraw, typed, fault }: Props) {
  const { t } = useTranslation();
  return (
    <li>
      <strong id={`waiver-${id}`}>{title}</strong>
      <p className="small">
        {by === null ? t("waivers.byAgency", { agency, day }) : t("waivers.by", { by, agency, day })} <bdi>{reason}</bdi>
      </p>
      {withdrawn === null ? null : (
        <p className="small">
          {withdrawn.by === null ? t("waivers.withdrawnOn", { day: withdrawn.day }) : t("waivers.withdrawnBy", { by: withdrawn.by, day: withdrawn.day })} <bdi>{withdrawn.reason}</bdi>
        </p>
      )}
      {withdrawn === null && mayWithdraw ? <Withdraw id={id} typed={typed} fault={fault} /> : null}
    </li>
  );
}

function Withdraw({ id, typed, fault }: Pick<Props, "typed" | "fault"> & { id: string }) {
  const { t } = useTranslation();
  const sending = useSending({ intent: "withdraw", waiver: id });
  return (
    <details open={typed !== null}>
      <summary className="small" aria-describedby={`waiver-${id}`}>
        {t("waivers.withdraw")}
      </summary>
      <Form className="stack" method="post" data-kept onSubmit={unlessSending(sending)}>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="waiver" value={id} />
        <ReasonField id={`reason-${id}`} label={t("waivers.withdrawReason")} help={t("waivers.withdrawHelp")} value={typed ?? ""} fault={fault} />
        <SubmitButton className="btn" sending={sending} busy={t("waivers.withdrawing")} describedBy={`waiver-${id}`}>
          {t("waivers.withdrawButton")}
        </SubmitButton>
      </Form>
    </details>
  );
}
