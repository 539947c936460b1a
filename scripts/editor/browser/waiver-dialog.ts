import type { AdminWords } from "./config.js";
import type { FormFinding } from "./form-finding.js";

/**
 * Shows findings of personal data, and asks for the reason to save all the same.
 *
 * @returns undefined when the person goes back to the form
 */
export function askForReason(
  findings: readonly FormFinding[],
  words: AdminWords["privacy"],
): Promise<string | undefined> {
  const dialog = element("dialog", { id: "privacy", "aria-labelledby": "privacy-title" });
  const form = element("form", { method: "dialog" });
  const list = element("ul");
  for (const { text } of findings) list.append(element("li", {}, text));
  const reason = element("input", { id: "privacy-reason", type: "text", required: "", autocomplete: "off" });
  const back = element("button", { type: "button" }, words.back);
  form.append(
    element("h2", { id: "privacy-title" }, words.title),
    element("p", {}, words.help),
    list,
    element("label", { for: "privacy-reason" }, words.reason),
    reason,
    element("button", { type: "submit" }, words.save),
    back,
  );
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (answer: string | undefined) => {
      dialog.remove();
      resolve(answer);
    };
    back.addEventListener("click", () => close(undefined));
    dialog.addEventListener("cancel", () => close(undefined));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = reason.value.trim();
      if (text === "") reason.focus();
      else close(text);
    });
    dialog.showModal();
    reason.focus();
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
