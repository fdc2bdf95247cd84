import { FieldFrame } from "../ui/field-frame";

interface Props {
  name: string;
  label: string;
  help?: string | undefined;
  fault?: string | undefined;
  value: string;
}

/** A whole number, typed as people type it. */
export function NumberField({ name, value, ...field }: Props) {
  return (
    <FieldFrame id={name} {...field}>
      {(control) => <input {...control} name={name} inputMode="numeric" autoComplete="off" defaultValue={value} maxLength={6} />}
    </FieldFrame>
  );
}
