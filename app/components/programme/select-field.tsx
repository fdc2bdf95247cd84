import { FieldFrame } from "../ui/field-frame";

interface Props {
  id: string;
  label: string;
  help?: string | undefined;
  fault?: string | undefined;
  options: { value: string; text: string }[];
  value: string;
}

/** One of several; its name is its id. */
export function SelectField({ options, value, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <select {...control} name={field.id} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
