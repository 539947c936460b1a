import { test } from "vitest";
import { compareCountsAndSearch } from "../support/site/counts-and-search.js";

test("counts agree everywhere, and search finds what a scan finds", () => compareCountsAndSearch(150, 50));
