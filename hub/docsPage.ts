/** The OpenAPI document as one plain page to read: no script, nothing from elsewhere. */
import { z } from "zod";
import { sha256 } from "./digests.ts";

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema: schema.optional() })).default({});
const operation = z.object({
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.string(),
      required: z.boolean(),
      description: z.string().optional(),
      schema,
    }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content })),
});
type Operation = z.infer<typeof operation>;

const shape = z.object({
  info: z.object({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem; font-size: 1rem; }
h2 code { font-size: 1.15rem; }
table { border-collapse: collapse; margin: 0.75rem 0; }
td:not(:last-child) { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }
pre { overflow-x: auto; font-size: 0.85rem; }
`;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escape(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => escapes[character] ?? character);
}

function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${line(heads, "th")}${rows.map((row) => line(row, "td")).join("")}</table>`;
}

function schemaDetails(name: string, found: z.infer<typeof content>): string {
  const [type, body] = Object.entries(found)[0] ?? [];
  if (type === undefined || body?.schema === undefined) return "";
  const json = escape(JSON.stringify(body.schema, null, 2));
  return `<details><summary>${name}: ${code(type)}</summary><pre>${json}</pre></details>`;
}

/** What a parameter may be, in short: its schema without what is told beside it. */
function shortSchema({ description: _, ...rest }: z.infer<typeof schema>): string {
  return code(JSON.stringify(rest));
}

function section(method: string, path: string, told: Operation): string {
  const parameters = told.parameters.map((each) => [
    code(each.name),
    escape(`${each.in}${each.required ? ", needed" : ""}`),
    `${escape(each.description ?? String(each.schema["description"] ?? ""))} ${shortSchema(each.schema)}`,
  ]);
  const answers = Object.entries(told.responses).map(([status, { description }]) => [
    code(status),
    escape(description),
  ]);
  return [
    `<h2><code>${method.toUpperCase()} ${escape(path)}</code></h2>`,
    `<p>${escape(told.summary)}.</p>`,
    table(["Parameter", "Place", ""], parameters),
    told.requestBody === undefined ? "" : schemaDetails("Request", told.requestBody.content),
    schemaDetails("Answer", told.responses["200"]?.content ?? {}),
    table(["Status", ""], answers),
  ].join("\n");
}

export interface DocsPage {
  readonly html: string;
  /** Its Content-Security-Policy: its own style and nothing else. */
  readonly policy: string;
}

/** @param document as `openApiDocument` gives it. */
export function docsPage(document: unknown): DocsPage {
  const { info, paths } = shape.parse(document);
  const sections = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => section(method, path, told)),
  );
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(info.title)}</title>
<style>${style}</style>
<h1>${escape(info.title)}</h1>
<p>${escape(info.description)} Every error is a problem (RFC 9457) with a stable <code>code</code>.
For programs: <a href="/openapi.json">openapi.json</a>.</p>
${sections.join("\n")}
</html>
`;
  return { html, policy: `default-src 'none'; style-src 'sha256-${sha256(style)}'` };
}
