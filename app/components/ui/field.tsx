import type { HTMLInputTypeAttribute } from "react";
import { Icon } from "./icon";

interface Props {
  id: string;
  name: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with what was typed. */
  fault?: string | undefined;
  type?: HTMLInputTypeAttribute;
  autoComplete: string;
  defaultValue?: string | undefined;
  /** On pages that exist for nothing but this field. */
  focused?: boolean;
  maxLength?: number;
  inputMode?: "numeric" | "email";
  /** For codes that must be typed letter by letter. */
  plain?: boolean;
}

/** A label, its help, its fault and one line to type in. */
export function Field({ id, name, label, help, fault, type = "text", autoComplete, defaultValue, focused = false, maxLength, inputMode, plain = false }: Props) {
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
      <input
        className="input"
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- Where somebody comes to type one thing, the way to the field is all there is on the page.
        autoFocus={focused || undefined}
        maxLength={maxLength}
        inputMode={inputMode}
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={fault === undefined ? undefined : true}
        {...(plain ? { autoCapitalize: "none", spellCheck: false } : {})}
      />
    </div>
  );
}
