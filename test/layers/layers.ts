/** Which room may import what, decided from a file's place and the text of its imports. */
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { parseAst } from "vite";

/** Rooms of the product and the rooms that each may import besides itself. */
const mayImport = {
  core: [],
  db: ["core"],
  desk: ["db", "core"],
  electron: ["desk", "db", "core"],
  renderer: ["core"],
  hub: ["core"],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof mayImport;

/** Packages that belong to one room; in tests and build they are free. */
const packageRoom: Readonly<Record<string, Room>> = {
  electron: "electron",
  "better-sqlite3": "db",
  react: "renderer",
  "react-dom": "renderer",
};

/** Stands for an import whose name is computed: it cannot be judged, and nothing in the rooms needs one. */
const computedName = "<computed>";

export const productRooms = Object.keys(mayImport).filter(isRoom);

function isRoom(name: string): name is Room {
  return Object.hasOwn(mayImport, name);
}

/** Why a file may not import that, or undefined when it may. Paths are relative to the project, with slashes. */
export function violation(file: string, specifier: string): string | undefined {
  const [room = ""] = file.split("/");
  if (!isRoom(room)) return undefined;
  if (specifier === computedName) return `${room}/ must name what it imports`;
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
    const withoutNode = room === "core" || room === "renderer";
    return withoutNode ? `${room}/ runs without Node` : undefined;
  }
  if (!specifier.startsWith(".")) return packageViolation(room, specifier);
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const [targetRoom = ""] = target.split("/");
  const allowed: readonly string[] = mayImport[room];
  if (targetRoom !== room && !allowed.includes(targetRoom)) {
    return `${room}/ may not import ${targetRoom === ".." ? "outside the project" : `${targetRoom}/`}`;
  }
  if (room === "hub" && target.startsWith("core/formats/")) return "hub/ reads XML by itself";
  return undefined;
}

function packageViolation(room: Room, specifier: string): string | undefined {
  const parts = specifier.split("/");
  const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
  const owner = Object.hasOwn(packageRoom, name) ? packageRoom[name] : undefined;
  return owner !== undefined && owner !== room ? `${name} only in ${owner}/` : undefined;
}

/** Every module that a source names: static, dynamic and type imports, re-exports, require, import types. */
export function importsOf(file: string, source: string): string[] {
  const lang = file.endsWith("x") ? "tsx" : "ts";
  const found: string[] = [];
  walk(parseAst(source, { lang }, file), (node) => {
    const module = moduleNode(node);
    if (module === undefined) return;
    const value: unknown = Reflect.get(module, "value");
    found.push(typeof value === "string" ? value : computedName);
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function moduleNode(node: Node): Node | undefined {
  switch (node["type"]) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return isNode(node["source"]) ? node["source"] : undefined;
    case "TSExternalModuleReference":
      return isNode(node["expression"]) ? node["expression"] : undefined;
    case "CallExpression":
      return calledModule(node);
    default:
      return undefined;
  }
}

function calledModule(node: Node): Node | undefined {
  const { callee, arguments: words } = node;
  const first: unknown = Array.isArray(words) ? words[0] : undefined;
  if (!isNode(callee) || !isNode(first)) return undefined;
  return callee["name"] === "require" ? first : undefined;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (isNode(value)) {
    visit(value);
    for (const each of Object.values(value)) walk(each, visit);
  }
}
