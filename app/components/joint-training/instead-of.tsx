import { useTranslation } from "~/components/frame/words";
import { FieldFrame } from "../ui/field-frame";

/** In whose stead somebody came. */
export function InsteadOf({ id, name, options, value }: { id: string; name: string; options: { id: string; name: string }[]; value: string }) {
  const { t } = useTranslation();
  return (
    <FieldFrame id={id} label={t("attendance.instead")}>
      {(control) => (
        <select {...control} name={name} defaultValue={value}>
          <option value="">{t("attendance.nobody")}</option>
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
