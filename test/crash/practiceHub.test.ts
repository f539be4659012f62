/** The command line's sync against the practice hub as a program, killed at random: the hub's own books tell what arrived. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { program, startPracticeHub } from "../desk/cli/program.ts";
import { approveAll, checkedFolder, placeFor } from "./approved.ts";

interface Held {
  readonly messageID: string;
  readonly functionalReferenceID: string;
  readonly versionID: string;
  readonly contentDigest: string;
}

async function heldBy(url: string): Promise<Held[]> {
  const held: Held[] = [];
  let after = "";
  for (;;) {
    const answer = await fetch(
      `${url}/admin/messages?after=${encodeURIComponent(after)}&limit=500`,
    );
    const page = (await answer.json()) as {
      messages: Held[];
      nextCursor: string;
      hasMore: boolean;
    };
    held.push(...page.messages);
    if (!page.hasMore) return held;
    after = page.nextCursor;
  }
}

it("killed at random while it drains to the practice hub", { timeout: 110_000 }, async () => {
  const seed = Number(process.env["TIDEWAITER_SEED"] ?? Date.now() % 1_000_000);
  const next = randomOf(seed);
  const folder = join(placeFor("hub"), "data");
  const hub = await startPracticeHub();
  try {
    await checkedFolder(folder, 300, hub.url);
    const approved = await approveAll(folder);
    // Slow answers, so that there is something to kill.
    const slow = await fetch(`${hub.url}/admin/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ mode: "delay", count: 100_000, milliseconds: 25 }),
    });
    expect(slow.ok).toBe(true);
    const desk = program(folder);
    let killed = 0;
    for (let round = 0; round < 8; round += 1) {
      const { child, ended } = desk.start(["sync"]);
      const timer = setTimeout(() => child.kill("SIGKILL"), 250 + next() * 1500);
      if ((await ended).code === null) killed += 1;
      clearTimeout(timer);
    }
    const last = await desk.json("sync", "--until-idle");
    expect(last, `seed ${seed}`).toMatchObject({
      code: 0,
      json: { unknown: 0, remaining: 0, rejected: 0 },
    });
    expect(killed, `seed ${seed}`).toBeGreaterThan(0);
    const held = await heldBy(hub.url);
    const wanted = [...approved].map(([lrn, { messageID, digest }]) =>
      [lrn, "1", messageID, digest].join(" "),
    );
    expect(
      held
        .map((each) =>
          [each.functionalReferenceID, each.versionID, each.messageID, each.contentDigest].join(
            " ",
          ),
        )
        .toSorted(),
      `seed ${seed}`,
    ).toEqual(wanted.toSorted());
    expect(await desk.json("count", "--by", "transport")).toMatchObject({
      json: { counts: { sent: 300 } },
    });
    expect(await desk.json("verify")).toMatchObject({ code: 0 });
  } finally {
    await hub.stop();
  }
});
