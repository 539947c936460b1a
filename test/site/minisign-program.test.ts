import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { minisign } from "../../scripts/publish/minisign.js";
import { publicKey, secretKey } from "../support/publish/minisign-keys.js";

const content = Buffer.from("hello\n");

test.skipIf(spawnSync("minisign", ["-v"]).error !== undefined)(
  "minisign accepts a signature made by this program",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gongkai-minisign-"));
    const write = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    };
    const [file, key] = [write("manifest.json", content), write("publisher.pub", publicKey)];
    write("manifest.json.minisig", minisign(content, secretKey, "publisher.key"));
    const said = execFileSync("minisign", ["-V", "-p", key, "-m", file], { encoding: "utf8" });
    expect(said).toContain("Signature and comment signature verified");
    expect(said).toContain("Trusted comment: gongkai manifest.json");
    rmSync(folder, { recursive: true });
  },
);
