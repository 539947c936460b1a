import { fill, type AdminConfig } from "./config.js";

/** The names under which the two file formats are registered. */
export const formats = { reports: "gongkai-report", pages: "gongkai-page" } as const;

/**
 * Returns one collection for each year, newest first, since Decap CMS reads a whole collection at once, and ten
 * thousand reports would be too many. The current year is always included, so that its first report can be written.
 */
export function collections(config: AdminConfig, thisYear: string): readonly object[] {
  const years = [...new Set([thisYear, ...config.years])].sort().reverse();
  return [...years.map((year) => yearCollection(config, year)), pageCollection(config)];
}

function yearCollection({ content, reports, words, backend }: AdminConfig, year: string): object {
  const widgets = reports.widgets.map((widget) =>
    widget.name === "published"
      ? { ...widget, pattern: [`^${year}-\\d{2}-\\d{2}$`, fill(words.yearOnly, "year", year)] }
      : widget,
  );
  return {
    name: `reports-${year}`,
    label: fill(words.year, "year", year),
    label_singular: words.yearSingular,
    folder: `${content}/reports/${year}`,
    format: formats.reports,
    extension: "md",
    create: true,
    delete: false,
    identifier_field: "title",
    preview_path: `reports/${year}/{{slug}}/`,
    summary: "{{published}}　{{title}}",
    media_folder: "",
    public_folder: "",
    sortable_fields: [
      // A git host returns twenty reports at a time, unless all are needed for sorting.
      { field: "published", ...(backend.name === "local" ? { default_sort: "desc" } : {}) },
      "title",
      "index_number",
    ],
    view_filters: [{ label: words.drafts, field: "draft", pattern: true }],
    editor: { preview: false },
    fields: widgets,
  };
}

function pageCollection({ content, pages, words }: AdminConfig): object {
  return {
    name: "pages",
    label: words.pages,
    label_singular: words.pagesSingular,
    folder: `${content}/pages`,
    format: formats.pages,
    preview_path: "{{slug}}/",
    extension: "md",
    create: false,
    delete: false,
    identifier_field: "title",
    summary: "{{title}}",
    media_folder: "",
    public_folder: "",
    sortable_fields: ["title"],
    editor: { preview: false },
    fields: pages.widgets,
  };
}
