import { takeInventory } from "../cache/index.js";
import { reasonOf } from "../language/index.js";
import { runJob } from "./jobs.js";
import type { Answer, Order } from "./pool.js";

// One job after another, until the parent hangs up. A failure is told to the parent, which alone speaks to people.
process.once("disconnect", () => process.exit());
process.on("message", ({ job, folder }: Order) => {
  const answer = (message: Answer) => process.send?.(message);
  runJob(job, folder).then(
    (data) => answer({ data, files: takeInventory(folder), memory: process.resourceUsage().maxRSS / 1024 }),
    (error: unknown) => answer({ failure: reasonOf(error) }),
  );
});
