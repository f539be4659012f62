/** The client that is meant by the beginning of a name: the only one that begins so; a blank at the end takes the text as it is. */
export function clientMeant(typed: string, clients: readonly string[]): string {
  const name = typed.trim();
  if (name === "" || /\s$/u.test(typed)) return name;
  const begins = (text: string) => text.toLowerCase().startsWith(name.toLowerCase());
  const found = clients.filter((client) => client !== "" && begins(client));
  const exact = found.find((client) => client.toLowerCase() === name.toLowerCase());
  const [only] = found;
  return exact ?? (found.length === 1 && only !== undefined ? only : name);
}
