import { FieldFrame } from "../ui/field-frame";

export interface Option {
  value: string;
  name: string;
}

interface Props {
  id: string;
  label: string;
  help?: string | undefined;
  fault?: string | undefined;
  value: string;
  /** For nothing chosen. */
  none?: string;
  groups: { name: string | null; options: Option[] }[];
}

/** A label and a list to choose one from, in groups where they have names. */
export function SelectField({ value, none, groups, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <select {...control} name={field.id} defaultValue={value}>
          {none === undefined ? null : <option value="">{none}</option>}
          {groups.map(({ name, options }) => (name === null ? <Options key="" options={options} /> : <optgroup key={name} label={name}><Options options={options} /></optgroup>))}
        </select>
      )}
    </FieldFrame>
  );
}

function Options({ options }: { options: Option[] }) {
  return (
    <>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  );
}
