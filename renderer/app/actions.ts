/** Everything the window can do from anywhere, as one list for keys and palette. */
import { languages } from "../../core/labels/language.ts";
import { useOrder } from "../desk/desk.tsx";
import type { Layer } from "../keys/keyring.ts";
import { useBeginNew } from "../keying/newContext.ts";
import { useManual } from "../manual/manualDoor.tsx";
import { pageIds, pageOf } from "../manual/pages.ts";
import type { ShapeName } from "../marks/shapes.ts";
import { useSavedViews } from "../queue/savedViews.ts";
import { savedId, viewIds, viewOf } from "../queue/views.ts";
import { useSpeech } from "../words/say.tsx";
import { languageNames } from "../words/words.ts";
import type { Say } from "../words/words.ts";
import { densities, textSizes, themes } from "./appearance.ts";
import { useWardrobe } from "./appearanceContext.tsx";
import { useNavigation } from "./navigation.tsx";
import { useSession } from "./session.tsx";

export interface Action {
  readonly id: string;
  readonly word: string;
  readonly shape: ShapeName;
  /** As bound in the keyring. */
  readonly keys?: string;
  readonly run: () => void;
}

export const rooms = [
  { room: "review", shape: "eyes", key: "r" },
  { room: "inbox", shape: "tray", key: "i" },
  { room: "exchange", shape: "exchange", key: "e" },
  { room: "line", shape: "antenna", key: "l" },
  { room: "settings", shape: "gear", key: "s" },
] as const satisfies readonly { room: string; shape: ShapeName; key: string }[];

/** Moving about is faster done than found. */
const moves: ReadonlySet<string> = new Set([
  "escape",
  "enter",
  "space",
  "home",
  "end",
  "pageup",
  "pagedown",
  "arrowup",
  "arrowdown",
  "j",
  "k",
]);

/** What the screen can do by a key, as actions by name. */
export function screenActions(layers: readonly Layer[], say: Say): readonly Action[] {
  const bindings = layers
    .filter(({ level }) => level === "screen" || level === "panel")
    .flatMap((layer) => layer.bindings)
    .filter(({ keys }) => !moves.has(keys.replace(/^shift\+/u, "")));
  return bindings.map(({ keys, say: saying, found, run }) => {
    const word = say(saying);
    return {
      id: `here-${keys.replaceAll("+", "-")}`,
      word: word.charAt(0).toLocaleUpperCase() + word.slice(1),
      shape: found ?? "right",
      keys,
      run,
    };
  });
}

export function useActions(): readonly Action[] {
  const { say } = useSpeech();
  const { go, here } = useNavigation();
  const { change } = useWardrobe();
  const { lock, switchUser } = useSession();
  const openManual = useManual();
  const setLine = useOrder("line.set");
  const sync = useOrder("sync.run");
  const beginNew = useBeginNew();
  const views = viewIds.map((id): Action => {
    const view = viewOf(id);
    return {
      id: `view-${id}`,
      word: say("palette.go", { place: say(`view.${id}`) }),
      shape: view.shape,
      keys: `g ${view.key}`,
      run: () => go({ room: "queue", view: id }),
    };
  });
  const mine = useSavedViews().map(({ name }, at): Action => ({
    id: `view-${savedId(name)}`,
    word: say("palette.go", { place: name }),
    shape: "lens",
    ...(at < 9 ? { keys: `g ${at + 1}` } : {}),
    run: () => go({ room: "queue", view: savedId(name) }),
  }));
  const places = rooms.map(({ room, shape, key }): Action => ({
    id: `room-${room}`,
    word: say("palette.go", { place: say(`room.${room}`) }),
    shape,
    keys: `g ${key}`,
    run: () => go({ room }),
  }));
  return [
    ...views,
    ...mine,
    ...places,
    { id: "new", word: say("palette.new"), shape: "plus", keys: "ctrl+n", run: beginNew },
    {
      id: "online",
      word: say("palette.online"),
      shape: "antenna",
      run: () => setLine.mutate({ online: true }),
    },
    {
      id: "offline",
      word: say("palette.offline"),
      shape: "antennaOff",
      run: () => setLine.mutate({ online: false }),
    },
    {
      id: "sync",
      word: say("keys.sync"),
      shape: "exchange",
      run: () => sync.mutate({}),
    },
    {
      id: "manual",
      word: say("manual.here"),
      shape: "info",
      keys: "f1",
      run: () => openManual(pageOf(here)),
    },
    ...pageIds.map((page): Action => ({
      id: `manual-${page}`,
      word: say("manual.open", { page: say(`manual.${page}`) }),
      shape: "info",
      run: () => openManual(page),
    })),
    { id: "switch-user", word: say("user.switch"), shape: "people", run: switchUser },
    { id: "lock", word: say("user.lock"), shape: "padlock", keys: "ctrl+l", run: lock },
    ...themes.map((theme): Action => ({
      id: `theme-${theme}`,
      word: say(`palette.theme-${theme}`),
      shape: "gear",
      run: () => change({ theme }),
    })),
    ...textSizes.map((size): Action => ({
      id: `size-${size}`,
      word: say("palette.size", { n: size }),
      shape: "gear",
      run: () => change({ size }),
    })),
    ...densities.map((density): Action => ({
      id: `density-${density}`,
      word: say("palette.density", { name: say(`density.${density}`) }),
      shape: "gear",
      run: () => change({ density }),
    })),
    ...languages.map((language): Action => ({
      id: `language-${language}`,
      word: say("palette.language", { name: languageNames[language] }),
      shape: "gear",
      run: () => change({ language }),
    })),
  ];
}
