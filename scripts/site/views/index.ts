export type { ApiExample, ApiView } from "./api.js";
export type { DutiesView, DutyCellView, DutyTableView } from "./duties.js";
export type {
  ChangeLine,
  ChangesView,
  ComparedBlock,
  ComparedView,
  HistoryPageView,
  HistoryView,
  RevisionView,
} from "./history.js";
export type {
  GroupsView,
  HomeView,
  ListSection,
  ListView,
  OrderLink,
  PagerView,
  ReportLine,
  SectionView,
} from "./list.js";
export type {
  CountedLink,
  DatedLink,
  LinkView,
  MetaView,
  PageView,
  RedirectView,
  RowView,
  YearLink,
} from "./page.js";
export type {
  AttachmentView,
  CitationView,
  FaultsView,
  HeadingView,
  QrView,
  RelatedReports,
  ReportPageView,
  ContentPageView,
  StatusView,
} from "./report.js";
export type { FacetValueView, FacetView, SearchPageView } from "./search.js";
export type { CatalogueLink, CataloguesView, SiteView } from "./site.js";
export type { ChartView, FiguresTable, StatisticsView } from "./statistics.js";
