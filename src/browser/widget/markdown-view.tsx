import type { ComponentChildren } from "preact";
import type { Citation } from "../../domain/citation.ts";
import { type Block, readMarkdown } from "./markdown.ts";
import type { Inline } from "./markdown-inline.ts";

export interface MarkdownProps {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** True while the text is still arriving. */
  readonly isGrowing?: boolean;
}

/** Draws an answer as elements; no text of it is ever read as HTML. */
export function Markdown({ text, citations, isGrowing = false }: MarkdownProps) {
  return <div class="prose">{readMarkdown(text, isGrowing).map((block) => drawBlock(block, citations))}</div>;
}

function drawBlock(block: Block, citations: readonly Citation[]): ComponentChildren {
  const inline = (nodes: readonly Inline[]) => nodes.map((node) => drawInline(node, citations));
  switch (block.kind) {
    case "paragraph":
      return <p>{inline(block.children)}</p>;
    case "heading":
      return <p class="heading">{inline(block.children)}</p>;
    case "quote":
      return <blockquote>{block.blocks.map((inner) => drawBlock(inner, citations))}</blockquote>;
    case "code":
      return <pre>{block.text}</pre>;
    case "rule":
      return <hr />;
    case "list": {
      const items = block.items.map((item) => <li>{item.map((inner) => drawBlock(inner, citations))}</li>);
      return block.first === null ? <ul>{items}</ul> : <ol start={block.first}>{items}</ol>;
    }
    case "table":
      return <Table table={block} inline={inline} />;
  }
}

interface TableProps {
  readonly table: Extract<Block, { kind: "table" }>;
  readonly inline: (nodes: readonly Inline[]) => ComponentChildren;
}

function Table({ table: { columns, head, rows }, inline }: TableProps) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th scope="col" class={columns[at]}>
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td class={columns[at]}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawInline(node: Inline, citations: readonly Citation[]): ComponentChildren {
  switch (node.kind) {
    case "text":
      return node.text;
    case "code":
      return <code>{node.text}</code>;
    case "break":
      return <br />;
    case "strong":
      return <strong>{node.children.map((child) => drawInline(child, citations))}</strong>;
    case "emphasis":
      return <em>{node.children.map((child) => drawInline(child, citations))}</em>;
    case "link":
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {node.children.map((child) => drawInline(child, citations))}
        </a>
      );
    case "marker":
      return (
        <Marker number={node.number} citation={citations.find(({ number }) => number === node.number)} />
      );
  }
}

interface MarkerProps {
  readonly number: number;
  readonly citation: Citation | undefined;
}

/** While an answer arrives its sources are not known yet; the marker then stands without a link. */
function Marker({ number, citation }: MarkerProps) {
  const { url, title } = citation ?? {};
  const href = url !== undefined && /^https?:/.test(url) ? url : undefined;
  return (
    <sup class="marker">
      {href === undefined ? (
        number
      ) : (
        <a href={href} target="_blank" rel="noopener" title={title} aria-label={`${number}: ${title}`}>
          {number}
        </a>
      )}
    </sup>
  );
}
