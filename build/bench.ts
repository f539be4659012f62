/** `npm run bench [NAME…]`: the benches of test/bench against their goals; exit 1 when one misses. */
import "../test/bench/main.ts";
