import type { editor as zhCN } from "../zh-CN/editor.js";

export const editor: typeof zhCN = {
  admin: {
    pageTitle: (site: string) => `Editing - ${site}`,
    noScript: "Editing needs JavaScript, which is switched off.",
    pairs: { rule: "Rule", reason: "Reason" },
    translation: { language: "Language", text: "Name" },
    body: {
      label: "Text",
      hint: "Markdown: an empty line between paragraphs, headings as ## and ###. What is not touched is saved as it was.",
    },
    pages: { label: "Content pages", singular: "Content page" },
    drafts: "Drafts",
    fieldHint: (field) =>
      field.what +
      (field.default === undefined ? "" : ` Default: ${field.default}.`) +
      (field.example === undefined ? "" : ` Example: ${field.example}`),
    patterns: {
      max: (max: number) => `At most ${max} characters, on one line`,
      year: "Four digits, as 2018",
      day: (year: string) =>
        `The day of publication has to be in ${year}; for another year choose that year on the left`,
      form: "Not of the right form; see the note below",
    },
    year: (year: string) => year,
    yearSingular: "Report",
    commits: {
      create: "Add report: {{path}}",
      update: "Change report: {{path}}",
      delete: "Delete: {{path}}",
      uploadMedia: "Upload attachment: {{path}}",
      deleteMedia: "Delete attachment: {{path}}",
    },
    browser: {
      unreadable: "The metadata have faults and cannot be edited here",
      unreadableSave:
        "The metadata of this file have faults, so it cannot be saved here. Run npm run check and mend the file in an editor.",
      notMerged:
        "Saved like that the metadata would be damaged, so nothing was saved. Look for unusual signs in what you changed.",
      token: "Access token",
      tokenHelp: (forge: string) =>
        `Make an access token in your settings on ${forge} that may read and write this repository, and paste it here. It stays in this browser.`,
      signIn: "Sign in",
      signingIn: "Signing in…",
      close: "Close",
      findings: "Please look at these; the form shows each below its field, too:",
      privacy: {
        title: "There may be personal data that must not be public; nothing was saved",
        help: "Go back and correct it. If it must be public, give the reason, which is written to the report’s waivers.",
        reason: "Save all the same, reason:",
        save: "Save all the same",
        back: "Go back",
        notSaved:
          "Not saved: correct what may be personal data first; the form shows below each field where it is.",
      },
      stopped:
        "No answer: the editor may have stopped. See whether npm run edit still runs in the terminal; if not, run it again and open the new address.",
      forgeFailures: {
        offline: "The git host does not answer. See whether the network works, and try again later.",
        "401":
          "The git host does not take this access token: it may be wrong, expired or withdrawn. Make a new one and sign in.",
        "403":
          "The git host does not allow this: the token may not write to the repository, or the branch is protected. Ask the maintainer.",
        "404":
          "The git host does not find this. Check repository and branch in site.yaml, and whether the token may read them.",
        "409":
          "Somebody else has just changed it too, so nothing was saved. Copy your changes, load the page again, and make them once more.",
        other:
          "The git host did not take this, and nothing was saved. Try again later; if that fails, tell the maintainer: {reason}",
      },
      interface: {
        "collection.sidebar.collections": "Catalogue",
        "collection.sidebar.searchAll": "Find",
        "collection.collectionTop.newButton": "＋ New %{collectionLabel}",
        "editor.editorControlPane.widget.regexPattern": "%{fieldLabel} is not right: %{pattern}",
        "editor.editorToolbar.backCollection": "Back to %{collectionLabel}",
        "editor.editorToolbar.deployButtonLabel": "See the page",
        "editor.editor.onLeavePage": "Your changes are not saved. Leave?",
        "editor.editor.confirmLoadBackup": "This browser holds changes that were not saved. Take them up?",
        "editor.editorControl.field.widgetLabel": "%{widgetLabel}",
        "editor.editorWidgets.datetime.setToNow": "Set to today",
        "editor.editorWidgets.datetime.now": "Today",
        "editor.editorWidgets.list.addType": "Add %{item}",
        "editor.editorWidgets.object.expand": "Expand",
        "editor.editorWidgets.object.collapse": "Collapse",
        "editor.editorToolbar.statusInfoTooltipDraft":
          "This is a draft. When it is ready, set its status to “In review”.",
        "editor.editorToolbar.statusInfoTooltipInReview": "It is being reviewed; you may still change it.",
        "app.header.content": "Reports",
        "app.header.media": "Attachments",
        "collection.collectionTop.viewAsList": "As a list",
        "collection.collectionTop.viewAsGrid": "As a grid",
        "collection.entries.unpublishedHeader": "Not published yet",
        "mediaLibrary.mediaLibraryModal.mediaAssets": "Attachments and images",
        "mediaLibrary.mediaLibraryModal.noAssetsFound": "No files here yet: upload one",
        "mediaLibrary.mediaLibraryModal.chooseSelected": "Use the chosen file",
        "mediaLibrary.mediaLibraryModal.deleteSelected": "Delete the chosen file",
        "mediaLibrary.mediaLibraryModal.deleting": "Deleting…",
        "mediaLibrary.mediaLibraryModal.close": "Close",
        "ui.settingsDropdown.account": "Sign out and more",
        "ui.errorBoundary.reportIt": "tell the maintainer",
        "ui.toast.missingRequiredField":
          "A field that must be filled in is empty, or one is wrong: see the red text",
        "ui.toast.entrySaved": "Saved",
        "ui.toast.onFailToPersist": "Not saved %{details}",
        "ui.toast.onFailToDelete": "Not deleted %{details}",
        "ui.toast.onFailToLoadEntries": "Not opened %{details}",
      },
      saveWords: {
        "editor.editorToolbar.publish": "Save",
        "editor.editorToolbar.publishing": "Saving…",
        "editor.editorToolbar.published": "Saved",
        "editor.editorToolbar.publishNow": "Save now",
        "editor.editorToolbar.publishAndCreateNew": "Save and create new",
        "editor.editorToolbar.publishAndDuplicate": "Save and duplicate",
      },
    },
    server: {
      noGit: "git was not found. Install it (https://git-scm.com) and try again.",
      noRepository: (folder: string) =>
        `“${folder}” is in no git repository, so changes cannot be recorded. Run this in the site's folder; for a new site run git init first.`,
      noAuthor: (missing: readonly string[]) =>
        `git does not know who you are. Run first:\n${missing
          .map(
            (key) => `  git config --global ${key} "${key === "user.name" ? "Your Name" : "your address"}"`,
          )
          .join("\n")}`,
      nothingToSave: "There is nothing to save.",
      badPath: (file: string) => `“${file}” cannot be written: only files in reports and pages can.`,
      badType: (name: string) =>
        `“${name}” is of a type that attachments cannot have. Use PDF, OFD, Word, Excel, WPS, pictures, text or an archive.`,
      badName: (name: string) =>
        `The name “${name}” has characters that an address cannot have. Rename the file and choose it again.`,
      sameAttachment: (name: string) =>
        `There is another “${name}” in this year's folder; it was not overwritten. Rename the attachment and choose it again.`,
      sameFile: (file: string) =>
        `${file} is there already; it was not overwritten. Look at the serial of the index number.`,
      changedMeanwhile: (file: string) =>
        `${file} was changed elsewhere after you opened it, so nothing was saved. Copy your changes, reload the page, and make them again.`,
      finding: (position: string, message: string, hint: string) =>
        `${position === "" ? "" : `${position}: `}${message} (${hint})`,
      bodyLine: (line: number) => `Text, line ${line}`,
      refused: (findings: readonly string[]) => `Not saved. Please mend first:\n${findings.join("\n")}`,
      privacy: (findings: readonly string[]) =>
        `There may be personal data that must not be public, so nothing was saved. Correct it, or waive the rule with a reason:\n${findings.join("\n")}`,
      notCommitted: (reason: string) => `git refused the commit; the files are as they were: ${reason}`,
      noDeleting:
        "Reports cannot be deleted here. Set the status of what is no longer in force; a maintainer can take a report away.",
      noAction: (action: string) => `There is no action “${action}”.`,
      commitNew: (title: string) => `Add “${title}”`,
      commitChange: (title: string) => `Change “${title}”`,
      commitDelete: (names: readonly string[]) => `Delete attachment ${names.join(", ")}`,
      notAllowed: "This cannot be opened from here. Use the address that npm run edit printed.",
      tooLarge: "The attachment is too large (more than 40 MB); nothing was saved.",
      badRequest: "The request is not of the right form.",
      saved: (title: string, committed: boolean) =>
        committed ? `Saved and committed: ${title}` : `Nothing changed, nothing committed: ${title}`,
      warnings: (findings: readonly string[]) =>
        `  warnings:\n${findings.map((one) => `    ${one}`).join("\n")}`,
      notUsable: "site.yaml cannot be read. Run npm run check and mend it first.",
      preparing: "Preparing the editor…",
      ready: (url: string) =>
        `Open this address in a browser (this computer alone can):\n  ${url}\nEach save is a commit. Ctrl+C stops; npm run submit then sends the commits to the shared repository.`,
      building: "Building the site…",
      built: (url: string) => `The site is up to date: ${url}`,
      notBuilt: "The site was not updated; see above. You can go on editing.",
    },
    vscode: {
      help: `Usage: npm run vscode
Makes the settings of VS Code (.vscode) from the fields, agencies.yaml and topics.yaml. Run it when these change.
  --content FOLDER   the content folder (default content)`,
      written: (files: number) => `Wrote ${files} files in .vscode.`,
      reports: "Reports",
      report: "Metadata of a report",
      check: "Check all reports",
      preview: "Preview the site",
      edit: "Edit in the browser",
      newReport: "New report",
      snippets: {
        report: "A new report",
        attachment: "Attachment",
        status: "No longer in force",
        fault: "Note on the original",
        waive: "Reason not to follow a rule",
        code: "Credit code",
        fileName: "File name",
      },
    },
    editHelp: `Usage: npm run edit -- [options]
Edits reports in a browser on this computer: a form for each field, attachments, and a git commit for each save.
  --content FOLDER   the content folder (default content)
  --out FOLDER       where the site goes (default _site)
  --port PORT        the first port to try (default 8080)`,
  },
};
