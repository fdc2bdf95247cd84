export interface TextPart {
  text: string;
  isFound: boolean;
}

/** A text in which what was looked for is marked. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return (
    <bdi>
      {parts.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))}
    </bdi>
  );
}
