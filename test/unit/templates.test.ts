import { expect, test } from "vitest";
import { Templates } from "../../scripts/site/render/nunjucks.js";

const page = "layouts/pages/sample.njk";

test("a template that was used before reads what the next run says, and its filters", async () => {
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

test("nothing of one run shows in the next: what it does not name stops it", async () => {
  const templates = new Templates();
  templates.read({ home: { title: "甲首页" } });
  expect(await templates.compile("{{ home.title }}", page)({})).toBe("甲首页");
  templates.read({});
  await expect(templates.compile("{{ home.title }}", page)({})).rejects.toThrow(page);
});

test("a page does not read the view of the page before", async () => {
  const templates = new Templates();
  const render = templates.compile("{% if view %}{{ view.title }}{% else %}-{% endif %}", page);
  expect(await render({ view: { title: "甲" } })).toBe("甲");
  expect(await render({})).toBe("-");
});

test("templates of the same words in two files are told apart when one fails", async () => {
  const templates = new Templates();
  const other = "layouts/pages/other.njk";
  for (const file of [page, other])
    await expect(templates.compile("\n{{ view.titel }}", file)({ view: {} })).rejects.toThrow(
      `(${file}) [Line 2, Column`,
    );
});

test("a failure in what a page imports names the page once, and the filter", async () => {
  const templates = new Templates();
  templates.addFilter("own", (words) => words.trim());
  const facts =
    '{% from "layouts/components/facts/facts.njk" import facts with context %}\n\n{{ facts([{ label: "名称" }]) }}';
  const failure = await templates.compile(facts, page)({}).catch(String);
  expect(failure).toContain("Error: own: ");
  expect(failure.split("sample.njk")).toHaveLength(2);
});

test("what editors wrote is escaped, also in templates that are imported", async () => {
  const templates = new Templates();
  templates.addFilter("own", (words) => words);
  const facts =
    '{% from "layouts/components/facts/facts.njk" import facts with context %}{{ facts([{ label: "名称", value: view }]) }}';
  expect(await templates.compile(facts, page)({ view: "<b>" })).toContain("&lt;b&gt;");
});
