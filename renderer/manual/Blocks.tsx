/** Draws what markdown.ts read. Pieces of a page have no name of their own, so that their place is their key. */
/* oxlint-disable react/no-array-index-key -- a page is read once and never changes under the eye */
import type { Block, Inline } from "./markdown.ts";
import { linkedPage } from "./pages.ts";
import type { PageId } from "./pages.ts";

interface DrawnProps {
  readonly onPage: (id: PageId) => void;
}

export function Blocks({ blocks, onPage }: DrawnProps & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, at) => <One key={at} block={block} onPage={onPage} />);
}

function One({ block, onPage }: DrawnProps & { readonly block: Block }) {
  const text = (parts: readonly Inline[]) => <Text parts={parts} onPage={onPage} />;
  switch (block.kind) {
    case "title":
      return <h3 className="title">{text(block.parts)}</h3>;
    case "heading":
      return <h4 className="heading">{text(block.parts)}</h4>;
    case "paragraph":
      return <p>{text(block.parts)}</p>;
    case "list": {
      const items = block.items.map((item, at) => <li key={at}>{text(item)}</li>);
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, at) => (
                <th key={at} scope="col">
                  {text(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{text(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Text({ parts, onPage }: DrawnProps & { readonly parts: readonly Inline[] }) {
  return parts.map((part, at) => {
    switch (part.kind) {
      case "text":
        return <span key={at}>{part.text}</span>;
      case "strong":
        return <b key={at}>{part.text}</b>;
      case "code":
        return <code key={at}>{part.text}</code>;
      case "link": {
        const page = linkedPage(part.to);
        // The manual leads nowhere but into itself.
        if (page === undefined) return <span key={at}>{part.text}</span>;
        return (
          <button key={at} type="button" className="link" onClick={() => onPage(page)}>
            {part.text}
          </button>
        );
      }
    }
  });
}
