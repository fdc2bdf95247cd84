import { FieldFrame } from "../ui/field-frame";

export interface Option {
  id: string;
  name: string;
}

interface Props {
  id: string;
  name: string;
  label: string;
  help?: string | undefined;
  /** For nothing chosen. */
  none?: string | undefined;
  options: Option[];
  value: string;
  fault?: string | undefined;
}

/** A label, its help, its fault and a list of which one is chosen. */
export function SelectField({ name, none, options, value, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <select {...control} name={name} defaultValue={value}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
