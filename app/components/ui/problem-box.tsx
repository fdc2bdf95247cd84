import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

interface Props {
  title: string;
  /** The sentence that leads to the field. */
  sentence: string;
  explained?: string | undefined;
  /** Id of the field. */
  field: string;
}

/** Takes the focus whenever it is said anew, and leads to the field. */
export function ProblemBox(props: Props) {
  const { key } = useLocation();
  return <Said key={key} {...props} />;
}

function Said({ title, sentence, explained, field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="alert stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <p>
        <a href={`#${field}`}>{sentence}</a> {explained}
      </p>
    </div>
  );
}
