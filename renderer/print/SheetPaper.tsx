/** One sheet on white paper: what it is, what to mind, boxes, tables with heads that come again on each page, figures. */
import type { Block, Sheet } from "../../core/contract/print.ts";

export function SheetPaper({ sheet }: { sheet: Sheet }) {
  return (
    <article className={`paper paper-${sheet.kind}`} lang={sheet.language} data-testid="paper">
      <header className="paper-head">
        <div>
          <h1>{sheet.title}</h1>
          {sheet.about !== "" && <p>{sheet.about}</p>}
        </div>
        <p className="paper-reference">{sheet.reference}</p>
      </header>
      <p className="paper-origin">{sheet.origin}</p>
      {sheet.remarks.map((remark) => (
        <p key={remark} className="paper-remark">
          {remark}
        </p>
      ))}
      {sheet.blocks.map((block, at) => (
        // Blocks have no name and never change.
        // oxlint-disable-next-line react/no-array-index-key
        <PaperBlock key={at} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "boxes":
      return <Boxes block={block} />;
    case "table":
      return <Table block={block} />;
    case "figures":
      return <Figures block={block} />;
    case "signatures":
      return (
        <section className="paper-signatures">
          {block.labels.map((label) => (
            <div key={label}>{label}</div>
          ))}
        </section>
      );
  }
}

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

function Boxes({ block }: { block: Of<"boxes"> }) {
  return (
    <section className="paper-part paper-whole">
      {block.title !== null && <h2>{block.title}</h2>}
      <dl className={`paper-boxes across-${block.columns}`}>
        {block.boxes.map((box) => (
          <div key={box.label} className={`span-${box.span}`}>
            <dt>{box.label}</dt>
            <dd className={box.code ? "code" : undefined}>{box.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Table({ block }: { block: Of<"table"> }) {
  const { columns, rows, foot } = block;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const side = (at: number) => (columns[at]?.right === true ? "right" : undefined);
  return (
    <section className="paper-part">
      {block.title !== null && <h2>{block.title}</h2>}
      {rows.length === 0 ? (
        <p className="paper-empty">{block.empty}</p>
      ) : (
        <table>
          <colgroup>
            {columns.map(({ label, share }) => (
              <col key={label} width={`${((100 * share) / all).toFixed(2)}%`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ label }, at) => (
                <th key={label} scope="col" className={side(at)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no name and never change.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {row.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={at} className={side(at)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {foot !== null && <Sum cells={foot} side={side} />}
        </table>
      )}
    </section>
  );
}

interface SumProps {
  readonly cells: readonly string[];
  readonly side: (at: number) => string | undefined;
}

/** The sum's name takes the room of the empty cells behind it. */
function Sum({ cells, side }: SumProps) {
  const [name = "", ...rest] = cells;
  const empty = rest.findIndex((cell) => cell !== "");
  const span = 1 + Math.max(0, empty);
  return (
    <tbody className="paper-sum">
      <tr>
        <td colSpan={span}>{name}</td>
        {cells.slice(span).map((cell, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={at} className={side(span + at)}>
            {cell}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** Steps deeper than this stand at its margin: the paper is only so wide. */
const deepest = 6;

function Figures({ block }: { block: Of<"figures"> }) {
  return (
    <section className="paper-part">
      <h2>{block.title}</h2>
      <ul className="paper-figures">
        {block.rows.map((row, at) => (
          // Figures repeat, have no name and never change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={`depth-${Math.min(row.depth, deepest)}`}>
            <span className="paper-figure">
              <span>{row.label}</span>
              <span>{row.value}</span>
            </span>
            {row.how !== "" && <span className="paper-how">{row.how}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
