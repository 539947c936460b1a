import { longSeed, longShare } from "../long-sample.js";

/** Global setup of the project `long`: prints how its tests are drawn, so that a run can be repeated. */
export default function printLongSample(): void {
  const share = longShare();
  if (share === 1) console.log("long: all tests");
  else console.log(`long: a share of ${share}, repeated with LONG_SHARE=${share} LONG_SEED=${longSeed()}`);
}
