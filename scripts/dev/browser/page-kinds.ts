/** One address of each kind of page of the county's site. */
export const pageKinds: Readonly<Record<string, string>> = {
  home: "/",
  catalogue: "/catalogue/",
  ordered: "/by-title/catalogue/",
  years: "/years/",
  year: "/years/2023/",
  agencies: "/agencies/",
  agency: "/agencies/office/",
  topics: "/topics/",
  statistics: "/statistics/",
  annual: "/annual-reports/",
  report: "/reports/2024/fazhi-dongyuan/",
  revoked: "/reports/2019/guanli-banfa/",
  attachments: "/reports/2024/fazhi-office/",
  history: "/reports/2024/fazhi-dongyuan/history/",
  changes: "/changes/",
  duties: "/duties/",
  api: "/api/",
  guide: "/guide/",
  search: "/search/",
  reading: "/reading/",
  notFound: "/404.html",
};

/** Kinds whose pages are made of the same parts as another kind's: they look different, but cannot fail alone. */
export const alike: ReadonlySet<string> = new Set(["ordered", "years", "topics"]);
