import { Icon } from "../ui/icon";

interface Props {
  id: string;
  label: string;
  help: string;
  value: string;
  fault?: string | undefined;
}

/** Where somebody writes why. It is not cut off while they type: what is too long comes back to be shortened. */
export function ReasonField({ id, label, help, value, fault }: Props) {
  const described = [`${id}-help`, ...(fault === undefined ? [] : [`${id}-fault`])].join(" ");
  return (
    <div className={fault === undefined ? "field" : "field field-bad"}>
      <label htmlFor={id}>{label}</label>
      <span className="help" id={`${id}-help`}>
        {help}
      </span>
      {fault === undefined ? null : (
        <span className="fault" id={`${id}-fault`}>
          <Icon name="alert" />
          {fault}
        </span>
      )}
      <textarea className="input" id={id} name="reason" dir="auto" defaultValue={value} aria-describedby={described} aria-invalid={fault === undefined ? undefined : true} />
    </div>
  );
}
