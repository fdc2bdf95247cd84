import type { Block, Span } from "~/domain/scenario/prose";

/** Words of a scenario: paragraphs and lists, with speech a little bolder. */
export function Prose({ blocks, className = "reading" }: { blocks: Block[]; className?: string }) {
  return blocks.map((block, index) => {
    if (block.kind === "paragraph") {
      return (
        <p key={index} className={className}>
          <Spans spans={block.spans} />
        </p>
      );
    }
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={index} className={className}>
        {block.items.map((spans, item) => (
          <li key={item}>
            <Spans spans={spans} />
          </li>
        ))}
      </List>
    );
  });
}

export function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, index) => (span.emphasis ? <em key={index}>{span.text}</em> : span.text));
}
