/** Files that a person picks: the page gets a token and a name, the desk gets the path. */
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { dialog } from "electron";
import type { BrowserWindow } from "electron";
import { fail, succeed } from "../core/contract.ts";
import type { CallResult, ShellCallName } from "../core/contract.ts";

/** Input fields that hold files, by call. */
const fileFields: Readonly<Record<string, "files" | "path" | "file">> = {
  "declaration.import": "files",
  "declaration.export": "path",
  "pack.load": "file",
};

export interface PickedFiles {
  pick(window: BrowserWindow, name: ShellCallName, input: unknown): Promise<CallResult<unknown>>;
  /** The input with tokens exchanged for paths; refused when one is no token of ours, a path above all. */
  exchange(name: string, input: unknown): CallResult<unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function pickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  const tokenFor = (path: string): string => {
    const token = `file:${randomUUID()}`;
    paths.set(token, path);
    return token;
  };
  const pathOf = (token: unknown): string | undefined =>
    typeof token === "string" ? paths.get(token) : undefined;

  async function pickFiles(window: BrowserWindow): Promise<CallResult<unknown>> {
    const picked = await dialog.showOpenDialog(window, {
      properties: ["openFile", "multiSelections"],
      filters: [
        { name: "Declarations", extensions: ["xml", "csv", "json"] },
        { name: "All files", extensions: ["*"] },
      ],
    });
    const files = picked.canceled ? [] : picked.filePaths;
    return succeed({
      files: files.map((path) => ({ file: tokenFor(path), name: basename(path) })),
    });
  }

  async function pickSave(window: BrowserWindow, input: unknown): Promise<CallResult<unknown>> {
    const suggested =
      isRecord(input) && typeof input["suggested"] === "string"
        ? basename(input["suggested"])
        : "export";
    if (isRecord(input) && input["folder"] === true) {
      const picked = await dialog.showOpenDialog(window, {
        properties: ["openDirectory", "createDirectory"],
      });
      const [path] = picked.canceled ? [] : picked.filePaths;
      return succeed(
        path === undefined
          ? { file: null, name: "" }
          : { file: tokenFor(path), name: basename(path) },
      );
    }
    const picked = await dialog.showSaveDialog(window, { defaultPath: suggested });
    if (picked.canceled || picked.filePath === "") return succeed({ file: null, name: "" });
    return succeed({ file: tokenFor(picked.filePath), name: basename(picked.filePath) });
  }

  return {
    pick: (window, name, input) =>
      name === "shell.pickFiles" ? pickFiles(window) : pickSave(window, input),
    exchange(name, input) {
      const field = Object.hasOwn(fileFields, name) ? fileFields[name] : undefined;
      if (field === undefined || !isRecord(input)) return succeed(input);
      const given = input[field];
      const exchanged = Array.isArray(given) ? given.map(pathOf) : pathOf(given);
      const known = Array.isArray(exchanged)
        ? !exchanged.includes(undefined)
        : exchanged !== undefined;
      if (!known)
        return fail(
          "file-not-picked",
          "Pick the file in the window: a path is not taken from the page.",
        );
      return succeed({ ...input, [field]: exchanged });
    },
  };
}
