/**
 * Takes the screenshots of docs/editors.zh-CN.md from the real program: `npx tsx
 * test/support/editor/editor-screens.ts`.
 */
import { mkdir } from "node:fs/promises";
import { startEditing } from "./edit-server.js";
import { launchChromium } from "../../../scripts/dev/browser/chromium.js";

const folder = "docs/pictures/editors";

const server = await startEditing();
const browser = await launchChromium();
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 960, height: 600 } });
  const picture = (name: string) => page.screenshot({ path: `${folder}/${name}.png` });
  await page.goto(server.url);
  await page.getByRole("link", { name: "2022 年" }).click();
  const report = page.getByText("源东乡2018年法治政府建设工作情况汇报");
  await report.waitFor();
  await picture("list");
  await report.click();
  await page.getByLabel("索引号").first().waitFor();
  await picture("form");
  await page.getByLabel("内容概述").fill("源东乡 2018 年推进法治政府建设的情况。");
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).waitFor();
  await picture("save");
  await page.keyboard.press("Escape");
  await page.getByLabel("索引号").first().fill("113307037368775859/2022-144431");
  await page.getByRole("button", { name: "保存" }).first().click();
  await page.getByRole("menuitem", { name: "立即保存" }).click();
  await page.getByText("代码的校验位不对").waitFor();
  await page.waitForTimeout(800); // the message slides in
  await picture("refused");
} finally {
  await browser.close();
  await server.close();
}
