import { useTranslation } from "~/components/frame/words";
import type { Role } from "~/domain/agency/roles";

interface Props {
  id: string;
  /** That the viewer gives and takes; a role that is held and is not among them stays as it is. */
  givable: readonly Role[];
  held: readonly string[];
}

/** The roles besides that of a learner, which everybody has. */
export function RoleChoices({ id, givable, held }: Props) {
  const { t } = useTranslation();
  const kept = held.filter((role) => role !== "learner" && !(givable as readonly string[]).includes(role));
  return (
    <fieldset className="ask" id={`roles${id}`}>
      <legend>{t("member.roles")}</legend>
      {kept.map((role) => (
        <input key={role} type="hidden" name="role" value={role} />
      ))}
      {givable
        .filter((role) => role !== "learner")
        .map((role) => (
          <div className="choice choice-tool" key={role}>
            <input type="checkbox" name="role" id={`role-${role}${id}`} value={role} defaultChecked={held.includes(role)} />
            <label htmlFor={`role-${role}${id}`}>{t(`member.role.${role}`)}</label>
          </div>
        ))}
    </fieldset>
  );
}
