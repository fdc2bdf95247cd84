import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What ties a control to its help and its fault. */
export interface DescribedControl {
  id: string;
  className: "input";
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Props {
  id: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with what was given. */
  fault?: string | undefined;
  children: (control: DescribedControl) => ReactNode;
}

/** A label, its help, its fault and the control that they are about. */
export function FieldFrame({ id, label, help, fault, children }: Props) {
  const described = [help === undefined ? "" : `${id}-help`, fault === undefined ? "" : `${id}-fault`].filter((part) => part !== "").join(" ");
  return (
    <div className={fault === undefined ? "field" : "field field-bad"}>
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {fault === undefined ? null : (
        <span className="fault" id={`${id}-fault`}>
          <Icon name="alert" />
          {fault}
        </span>
      )}
      {children({ id, className: "input", "aria-describedby": described === "" ? undefined : described, "aria-invalid": fault === undefined ? undefined : true })}
    </div>
  );
}
