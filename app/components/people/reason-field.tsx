import { TextArea } from "~/components/ui/text-area";
import { FieldFrame } from "../ui/field-frame";

interface Props {
  id: string;
  label: string;
  help: string;
  value: string;
  fault?: string | undefined;
}

/** Where somebody writes why. It is not cut off while they type: what is too long comes back to be shortened. */
export function ReasonField({ value, ...field }: Props) {
  return <FieldFrame {...field}>{(control) => <TextArea {...control} name="reason" dir="auto" defaultValue={value} />}</FieldFrame>;
}
