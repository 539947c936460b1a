import { expect, test } from "vitest";
import { Templates } from "../../scripts/site/render/nunjucks.js";

const page = "layouts/pages/sample.njk";

test("a template used before reads the data and filters of the next run", async () => {
  const templates = new Templates();
  const render = () =>
    templates.compile("{{ site.name | own }} {{ view.url }}", page)({ view: { url: "/a/" } });
  templates.read({ site: { name: "甲目录" } });
  templates.addFilter("own", (words) => `${words}（甲）`);
  expect(await render()).toBe("甲目录（甲） /a/");
  templates.read({ site: { name: "乙目录" } });
  templates.addFilter("own", (words) => `${words}（乙）`);
  expect(await render()).toBe("乙目录（乙） /a/");
});

test("data of one run is not visible in the next: a missing name is an error", async () => {
  const templates = new Templates();
  templates.read({ home: { title: "甲首页" } });
  expect(await templates.compile("{{ home.title }}", page)({})).toBe("甲首页");
  templates.read({});
  await expect(templates.compile("{{ home.title }}", page)({})).rejects.toThrow(page);
});

test("a page does not read the view of the previous page", async () => {
  const templates = new Templates();
  const render = templates.compile("{% if view %}{{ view.title }}{% else %}-{% endif %}", page);
  expect(await render({ view: { title: "甲" } })).toBe("甲");
  expect(await render({})).toBe("-");
});

test("equal templates in two files are distinguished when one fails", async () => {
  const templates = new Templates();
  const other = "layouts/pages/other.njk";
  for (const file of [page, other])
    await expect(templates.compile("\n{{ view.titel }}", file)({ view: {} })).rejects.toThrow(
      `(${file}) [Line 2, Column`,
    );
});

test("an error in an imported template names the page once, and the filter", async () => {
  const templates = new Templates();
  templates.addFilter("own", (words) => words.trim());
  const facts =
    '{% from "layouts/components/facts/facts.njk" import facts with context %}\n\n{{ facts([{ label: "名称" }]) }}';
  const failure = await templates.compile(facts, page)({}).catch(String);
  expect(failure).toContain("Error: own: ");
  expect(failure.split("sample.njk")).toHaveLength(2);
});

test("text of editors is escaped, also in imported templates", async () => {
  const templates = new Templates();
  templates.addFilter("own", (words) => words);
  const facts =
    '{% from "layouts/components/facts/facts.njk" import facts with context %}{{ facts([{ label: "名称", value: view }]) }}';
  expect(await templates.compile(facts, page)({ view: "<b>" })).toContain("&lt;b&gt;");
});
