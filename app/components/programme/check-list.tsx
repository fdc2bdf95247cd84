interface Props {
  name: string;
  legend: string;
  help?: string | undefined;
  /** Where there is nothing to choose. */
  none?: string | undefined;
  options: { id: string; title: string; depth?: number }[];
  chosen: readonly string[];
}

/** Any number of them. What lies within something else stands behind a dash for each step. */
export function CheckList({ name, legend, help, none, options, chosen }: Props) {
  return (
    <fieldset className="ask stack-s" id={`choose-${name}`}>
      <legend className="title">{legend}</legend>
      {help === undefined || options.length === 0 ? null : <p className="small soft">{help}</p>}
      {options.length === 0 ? <p className="small soft">{none}</p> : null}
      {options.map(({ id, title, depth = 0 }) => (
        <div className="choice choice-tool" key={id}>
          <input type="checkbox" name={name} value={id} id={`${name}-${id}`} defaultChecked={chosen.includes(id)} />
          <label htmlFor={`${name}-${id}`}>{indented(title, depth)}</label>
        </div>
      ))}
    </fieldset>
  );
}

function indented(title: string, depth: number): string {
  return "– ".repeat(depth) + title;
}
