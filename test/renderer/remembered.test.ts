import { expect, test } from "vitest";
import { rememberedAt } from "../../renderer/app/remembered.ts";

function storageWith(text: string | null = null): Storage {
  const held = new Map<string, string>(text === null ? [] : [["tidewaiter.users", text]]);
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test("the names of a desk are remembered for it, and for no other", () => {
  const storage = storageWith();
  const users = [
    { name: "Ann", role: "admin" },
    { name: "林", role: "reviewer" },
  ] as const;
  expect(rememberedAt(storage, "here").users).toBeNull();
  rememberedAt(storage, "here").keep([...users]);
  expect(rememberedAt(storage, "here").users).toEqual(users);
  expect(rememberedAt(storage, "elsewhere").users).toBeNull();
});

test("what somebody else wrote there is not shown", () => {
  const broken = [
    "",
    "{",
    "[]",
    '{"desk":"here","users":[]}',
    '{"desk":"here","users":[{"name":1}]}',
  ];
  for (const text of broken) expect(rememberedAt(storageWith(text), "here").users).toBeNull();
  const mixed =
    '{"desk":"here","users":[{"name":"Ann","role":"king"},{"name":"Bo","role":"admin"}]}';
  expect(rememberedAt(storageWith(mixed), "here").users).toEqual([{ name: "Bo", role: "admin" }]);
});
