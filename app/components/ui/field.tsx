import type { HTMLInputTypeAttribute } from "react";
import { FieldFrame } from "./field-frame";

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
  return (
    <FieldFrame id={id} label={label} help={help} fault={fault}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={type}
          autoComplete={autoComplete}
          defaultValue={defaultValue}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- Where somebody comes to type one thing, the way to the field is all there is on the page.
          autoFocus={focused || undefined}
          maxLength={maxLength}
          inputMode={inputMode}
          {...(plain ? { autoCapitalize: "none", spellCheck: false } : {})}
        />
      )}
    </FieldFrame>
  );
}
