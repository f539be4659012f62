/** Which addresses outside the app may be handed to the person's browser. */
const hosts: ReadonlySet<string> = new Set([
  "www.gov.uk",
  "www.customs.gov.my",
  "www.customs.gov.cn",
  "english.customs.gov.cn",
  "www.wcoomd.org",
  "unece.org",
]);

export function isAllowedOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    url.port === "" &&
    hosts.has(url.host)
  );
}
