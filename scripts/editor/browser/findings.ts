import { createElement, forwardRef, Fragment, useSyncExternalStore, type ComponentType } from "react";
import type { FormFinding } from "./form-finding.js";

interface ShownFindings {
  /** Path of the file to which they belong. */
  readonly path: string;
  readonly list: readonly FormFinding[];
}

const none: ShownFindings = { path: "", list: [] };
let shown = none;
const listeners = new Set<() => void>();

/** Shows the findings of a file beside the fields of its form, instead of those shown before. */
export function showFindings(path: string, list: readonly FormFinding[]): void {
  shown = { path, list };
  for (const listener of listeners) listener();
}

/** Removes the findings when another form is opened; the address names the file whose form is open. */
export function clearFindingsOnLeaving(): void {
  addEventListener("hashchange", () => {
    const slug = shown.path.replace(/^.*\//, "").replace(/\.md$/, "");
    if (decodeURIComponent(location.hash).endsWith(`/entries/${slug}`)) return;
    showFindings(none.path, none.list);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function FieldFindings({ field }: { readonly field: string }) {
  const { list } = useSyncExternalStore(subscribe, () => shown);
  const own = list.filter((finding) => finding.field === field);
  if (own.length === 0) return null;
  return createElement(
    "ul",
    { className: "field-findings" },
    own.map(({ text, severity }, index) => createElement("li", { key: index, className: severity }, text)),
  );
}

interface WidgetProps {
  readonly field: { get(name: string): unknown };
  /** Ids of the fields that this one is part of. */
  readonly parentIds?: readonly string[];
}

interface Widget {
  readonly controlComponent?: unknown;
}

/** Returns a widget of Decap CMS that shows the findings of its field below its input. */
export function withFindings<T extends Widget>(widget: T): T {
  const Control = widget.controlComponent as ComponentType<WidgetProps>;
  const controlComponent = forwardRef<unknown, WidgetProps>(function ControlWithFindings(props, ref) {
    const isInside = (props.parentIds ?? []).length > 0;
    const control = createElement(Control as ComponentType<WidgetProps & { ref: typeof ref }>, {
      ...props,
      ref,
    });
    return createElement(
      Fragment,
      null,
      control,
      isInside ? null : createElement(FieldFindings, { field: String(props.field.get("name")) }),
    );
  });
  return { ...widget, controlComponent };
}
