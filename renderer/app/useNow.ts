/** The time, fresh every half minute, for ages and last contacts. */
import { useEffect, useState } from "react";

const period = 30_000;

export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), period);
    return () => clearInterval(timer);
  }, []);
  return now;
}
