/** Sample exchange rates for trials, in the columns of a pack: invented, near what they were in 2026. */
import type { ProfileId } from "../profiles/profileIds.ts";
import type { RateRow } from "../valuation/rates.ts";
import { csvOf, sampleFrom, sampleSource } from "./tariffRows.ts";

const rateColumns = ["currency", "home", "rate", "per", "validFrom", "validTo", "source"] as const;
type SampleRateRow = Readonly<Record<(typeof rateColumns)[number], string>>;

/** Home currency for 1 (or for 100, 1000) of each. */
const tables: Readonly<
  Record<Exclude<ProfileId, "wco">, { readonly home: string; readonly rates: string }>
> = {
  my: {
    home: "MYR",
    rates:
      "USD 4.4500 EUR 5.1000 GBP 5.8200 CNY 0.6210 HKD 0.5700 SGD 3.3500 AUD 2.9500 CAD 3.2300 CHF 5.2400 JPY/100 2.9600 KRW/100 0.3210 THB/100 13.4500 TWD/100 14.2000 IDR/1000 0.2720 VND/1000 0.1720 PHP/100 7.8000 INR/100 5.2000",
  },
  gb: {
    home: "GBP",
    rates:
      "USD 0.7640 EUR 0.8690 CNY 0.1074 MYR 0.1718 HKD 0.0980 SGD 0.5760 AUD 0.5070 CAD 0.5550 CHF 0.9010 JPY/100 0.5090 KRW/1000 0.5520 THB/100 2.3100 TWD/100 2.4400 IDR/1000 0.0467 VND/1000 0.0296 INR/100 0.8940",
  },
  cn: {
    home: "CNY",
    rates:
      "USD 7.1200 EUR 8.2100 GBP 9.3100 MYR 1.6100 HKD 0.9150 SGD 5.4000 AUD 4.7500 CAD 5.2000 CHF 8.4400 JPY/100 4.7600 KRW/100 0.5170 THB/100 21.6000 TWD/100 22.9000 IDR/1000 0.4380 VND/1000 0.2770 INR/100 8.3700",
  },
};

/** The rows of a profile's sample rates; none for the neutral one, which has no home currency. */
function sampleRateRows(profile: ProfileId): SampleRateRow[] {
  if (profile === "wco") return [];
  const { home, rates } = tables[profile];
  return [...rates.matchAll(/([A-Z]{3})(?:\/(\d+))? ([\d.]+)/gu)].map(
    ([, currency = "", per = "1", rate = ""]) => ({
      currency,
      home,
      rate,
      per,
      validFrom: sampleFrom,
      validTo: "",
      source: sampleSource,
    }),
  );
}

/** The sample rates as a pack file. */
export function sampleRatesCsv(profile: ProfileId): string {
  return csvOf(rateColumns, sampleRateRows(profile));
}

/** The rows as a port takes them. */
export function sampleRates(profile: ProfileId): RateRow[] {
  return sampleRateRows(profile).map(({ currency, rate, per, source, validFrom }) => ({
    currency,
    rate,
    per,
    source,
    from: validFrom,
    to: null,
  }));
}
