/** The person in the top bar, with a small menu to switch or lock. */
import { useEffect, useRef, useState } from "react";
import { useKeys } from "../keys/keys.tsx";
import { useSpeech } from "../words/say.tsx";
import { useSession } from "./session.tsx";
import "./userMenu.css";

export function UserMenu() {
  const { say } = useSpeech();
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener("pointerdown", away);
    window.addEventListener("focusin", away);
    return () => {
      window.removeEventListener("pointerdown", away);
      window.removeEventListener("focusin", away);
    };
  }, [open]);
  return (
    <div className="user-menu" ref={around}>
      <button
        type="button"
        className="who"
        aria-haspopup="menu"
        aria-expanded={open}
        title={say("user.menu")}
        data-testid="user"
        onClick={() => setOpen(!open)}
      >
        <span className="clip">{user.name}</span>
        <span className="quiet">{say(`role.${user.role}`)}</span>
      </button>
      {open && <UserChoices onClose={() => setOpen(false)} />}
    </div>
  );
}

function UserChoices({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech();
  const { lock, switchUser } = useSession();
  const choices = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => () => {
    const items = [...(choices.current?.querySelectorAll("button") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    items.at((at + by + items.length) % items.length)?.focus();
  };
  useKeys("panel", [
    { keys: "escape", say: "keys.close", run: onClose },
    { keys: "arrowdown", say: "keys.down", run: step(1) },
    { keys: "arrowup", say: "keys.up", run: step(-1) },
  ]);
  useEffect(() => choices.current?.querySelector("button")?.focus(), []);
  return (
    <div className="user-choices" role="menu" ref={choices}>
      <button type="button" role="menuitem" data-testid="switch-user" onClick={switchUser}>
        {say("user.switch")}
      </button>
      <button type="button" role="menuitem" data-testid="lock" onClick={lock}>
        <span className="grow">{say("user.lock")}</span>
        <kbd>Ctrl L</kbd>
      </button>
    </div>
  );
}
