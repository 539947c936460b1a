const list = (values: readonly string[]) => values.join("、");

/** The editor in the browser, its server, and sending reports. */
export const editor = {
  /** The editor at /admin/ and `npm run edit`. */
  admin: {
    pageTitle: (site: string) => `编辑 - ${site}`,
    noScript: "编辑要用到浏览器的脚本功能（JavaScript），现在没有打开。",
    pairs: { rule: "规则", reason: "理由" },
    translation: { language: "语言", text: "名称" },
    body: {
      label: "正文",
      hint: "用 Markdown 写：空一行分段；标题写成 ## 一、…… 和 ### （一）……；没有动过的地方保存后一字不变。",
    },
    pages: { label: "固定网页", singular: "固定网页" },
    drafts: "草稿",
    /** Shown below an input: the purpose of the field, with its default and an example if it has them. */
    fieldHint: (field: { what: string; default: string | undefined; example: string | undefined }) =>
      field.what +
      (field.default === undefined ? "" : `不填时：${field.default}。`) +
      (field.example === undefined ? "" : `例：${field.example}`),
    patterns: {
      max: (max: number) => `最多 ${max} 个字，只写一行`,
      year: "写四位数字，如 2018",
      day: (year: string) => `公开日期要在 ${year} 年；别的年份的报告，请在左边选那一年再新建`,
      form: "形式不对，请看下面的说明",
    },
    year: (year: string) => `${year} 年`,
    yearSingular: "报告",
    commits: {
      create: "新增报告：{{path}}",
      update: "修改报告：{{path}}",
      delete: "删除：{{path}}",
      uploadMedia: "上传附件：{{path}}",
      deleteMedia: "删除附件：{{path}}",
    },
    /** Messages of the editor's browser code. */
    browser: {
      unreadable: "元数据有错误，不能在这里编辑",
      unreadableSave:
        "这份文件的元数据有错误，不能在网页里保存。请运行 npm run check，按提示用记事本或 VS Code 改好再来。",
      notMerged:
        "这样改，元数据会写坏，所以没有保存。请检查刚才改的项目里有没有特别的符号；还不行，请告诉维护人员。",
      token: "访问令牌",
      tokenHelp: (forge: string) =>
        `在 ${forge} 的个人设置里新建一个能读写本仓库的访问令牌（access token），粘贴到这里。令牌只存在这台电脑的浏览器里。`,
      signIn: "登录",
      signingIn: "正在登录……",
      close: "关闭",
      findings: "请看一看下面几处，网页上每一项下面也有：",
      privacy: {
        title: "可能有不该公开的个人信息，还没有保存",
        help: "请回去改正。确实应当公开的，写明理由再保存，理由会写在报告的“免检”里。",
        reason: "仍要保存，理由：",
        save: "仍要保存",
        back: "回去改正",
        notSaved: "没有保存：请先改正可能有个人信息的地方，各项下面写着在哪里、怎么改。",
      },
      stopped:
        "没有连上：编辑程序可能已经停止。请看终端里的 npm run edit 还在不在运行；停了就再运行一次，打开新的网址。",
      /** Error messages by status code of a git host; `other` for all other codes. */
      forgeFailures: {
        offline: "没有连上代码托管平台。请看网络是否正常，过一会儿再试。",
        "401": "平台不认这个访问令牌：可能写错、过期或被撤销了。请在平台上新建一个，再登录。",
        "403": "平台不允许这样做：令牌没有写这个仓库的权限，或者这个分支受保护。请联系维护人员。",
        "404": "平台上没有找到。请核对 site.yaml 里的仓库和分支，并看令牌能不能读这个仓库。",
        "409": "别人刚刚也改了，没有保存。请先把您的改动复制下来，刷新网页，再改一次。",
        other: "平台没有接受，没有保存。请过一会儿再试；还不行，请把下面的话告诉维护人员：{reason}",
      },
      /** Replacements for texts of Decap CMS, by their keys there. */
      interface: {
        "collection.sidebar.collections": "目录",
        "collection.sidebar.searchAll": "查找",
        "collection.collectionTop.newButton": "＋ 新建%{collectionLabel}",
        "editor.editorControlPane.widget.regexPattern": "“%{fieldLabel}”写得不对：%{pattern}",
        "editor.editorToolbar.backCollection": "返回“%{collectionLabel}”",
        "editor.editorToolbar.deployButtonLabel": "看网页",
        "editor.editor.onLeavePage": "改动还没有保存，确定要离开吗？",
        "editor.editor.confirmLoadBackup": "上次有没保存的改动还在这台电脑里，要接着用吗？",
        "editor.editorControl.field.widgetLabel": "%{widgetLabel}",
        "editor.editorWidgets.datetime.setToNow": "填今天",
        "editor.editorWidgets.datetime.now": "今天",
        "editor.editorWidgets.list.addType": "新增%{item}",
        "editor.editorWidgets.object.expand": "展开",
        "editor.editorWidgets.object.collapse": "收起",
        "editor.editorToolbar.statusInfoTooltipDraft": "现在是草稿。写好后把状态改成“审核中”，请人审核。",
        "editor.editorToolbar.statusInfoTooltipInReview": "正在审核，您不用再做什么；审核时仍可以改。",
        "app.header.content": "报告",
        "app.header.media": "附件",
        "collection.collectionTop.viewAsList": "排成一列",
        "collection.collectionTop.viewAsGrid": "排成几列",
        "collection.entries.unpublishedHeader": "还没有发布的",
        "mediaLibrary.mediaLibraryModal.mediaAssets": "附件和图片",
        "mediaLibrary.mediaLibraryModal.noAssetsFound": "这里还没有文件，请点“上传”",
        "mediaLibrary.mediaLibraryModal.chooseSelected": "用选中的文件",
        "mediaLibrary.mediaLibraryModal.deleteSelected": "删除选中的文件",
        "mediaLibrary.mediaLibraryModal.deleting": "正在删除……",
        "mediaLibrary.mediaLibraryModal.close": "关闭",
        "ui.settingsDropdown.account": "退出等选项",
        "ui.toast.entrySaved": "已保存",
        "ui.toast.missingRequiredField": "有必填的项目还空着，或有项目写得不对，请看红字",
        "ui.toast.onFailToPersist": "没有保存　%{details}",
        "ui.toast.onFailToDelete": "没有删除　%{details}",
        "ui.toast.onFailToLoadEntries": "没有打开　%{details}",
        "ui.errorBoundary.reportIt": "告诉维护人员",
      } as Readonly<Record<string, string>>,
      /** Used without a review, when every saved change is published. */
      saveWords: {
        "editor.editorToolbar.publish": "保存",
        "editor.editorToolbar.publishing": "正在保存……",
        "editor.editorToolbar.published": "已保存",
        "editor.editorToolbar.publishNow": "立即保存",
        "editor.editorToolbar.publishAndCreateNew": "保存，再新建一份",
        "editor.editorToolbar.publishAndDuplicate": "保存，再照样新建一份",
      } as Readonly<Record<string, string>>,
    },
    /** Responses of the server of `npm run edit`, and its output. */
    server: {
      noGit: "没有找到 git。请先安装 git（https://git-scm.com），再运行。",
      noRepository: (folder: string) =>
        `“${folder}”不在 git 管理的文件夹里，保存的改动没有地方记录。请在网站的文件夹里运行；新的网站先运行 git init。`,
      noAuthor: (missing: readonly string[]) =>
        `git 还不知道您是谁，提交时要写明作者。请先运行：\n${missing
          .map((key) => `  git config --global ${key} "${key === "user.name" ? "您的姓名" : "您的邮箱"}"`)
          .join("\n")}`,
      nothingToSave: "没有要保存的内容。",
      badPath: (file: string) => `不能写“${file}”：只能写 reports 和 pages 里的文件。`,
      badType: (name: string) =>
        `附件不能是“${name}”这种类型。请用 PDF、OFD、Word、Excel、WPS、图片、文本或压缩包。`,
      badName: (name: string) =>
        `文件名“${name}”里有不能用在网址里的字符。请先改名，只用汉字、字母、数字、连字符和下划线，再选一次。`,
      sameAttachment: (name: string) =>
        `这一年的文件夹里已经有另一个“${name}”，没有覆盖它。请把附件换个名字（如加上索引号的流水号）再选一次。`,
      sameFile: (file: string) => `已经有 ${file} 了，没有覆盖它。请核对索引号的流水号。`,
      changedMeanwhile: (file: string) =>
        `${file} 在您打开以后被别处改过，没有保存，以免盖掉别人的改动。请先把您的改动复制下来，刷新网页，再改一次。`,
      finding: (position: string, message: string, hint: string) =>
        `${position === "" ? "" : `${position}：`}${message}（${hint}）`,
      bodyLine: (line: number) => `正文第 ${line} 行`,
      refused: (findings: readonly string[]) => `没有保存，请先改正：\n${findings.join("\n")}`,
      privacy: (findings: readonly string[]) =>
        `可能有不该公开的个人信息，没有保存。请改正，或者在“免检”里写明理由：\n${findings.join("\n")}`,
      notCommitted: (reason: string) => `git 没有接受这次提交，文件已恢复原样：${reason}`,
      noDeleting: "这里不能删除报告。不再有效的，把“有效性”改成失效或废止；确实要撤下的，请维护人员处理。",
      noAction: (action: string) => `没有“${action}”这个操作。`,
      commitNew: (title: string) => `新增《${title}》`,
      commitChange: (title: string) => `修改《${title}》`,
      commitDelete: (names: readonly string[]) => `删除附件 ${list(names)}`,
      notAllowed: "不能从这里打开。请用运行 npm run edit 时终端里显示的网址。",
      tooLarge: "附件太大（超过 40 MB），没有保存。",
      badRequest: "请求的写法不对。",
      saved: (title: string, committed: boolean) =>
        committed ? `已保存并提交：${title}` : `没有改动，没有提交：${title}`,
      warnings: (findings: readonly string[]) =>
        `  提醒：\n${findings.map((one) => `    ${one}`).join("\n")}`,
      notUsable: "site.yaml 读不了，不能编辑。请先运行 npm run check，按提示改好。",
      preparing: "正在准备编辑网页……",
      ready: (url: string) =>
        `用浏览器打开这个网址编辑（只有这台电脑能打开）：\n  ${url}\n保存一次，就在 git 里提交一次；编辑完按 Ctrl+C 停止，再运行 npm run submit，送到大家共用的仓库。`,
      building: "正在生成网站，供保存后查看……",
      built: (url: string) => `网站已更新：${url}`,
      notBuilt: "网站没有更新，原因见上；不影响继续编辑。",
    },
    vscode: {
      help: `用法：npm run vscode
由项目表、agencies.yaml 和 topics.yaml 生成 VS Code 的设置（.vscode 文件夹）。这些有改动时再运行一次。
  --content 文件夹   内容文件夹（默认 content）`,
      written: (files: number) => `已写好 .vscode 里的 ${files} 个文件。`,
      reports: "报告",
      report: "一份报告的元数据",
      check: "检查全部报告",
      preview: "预览网站",
      edit: "在浏览器里编辑",
      newReport: "新建报告",
      snippets: {
        report: "一份新报告",
        attachment: "附件",
        status: "失效、废止或修改",
        fault: "关于原文的说明",
        waive: "不守某条检查规则的理由",
        code: "统一社会信用代码",
        fileName: "文件名",
      },
    },
    editHelp: `用法：npm run edit -- [选项]
在本机打开网页编辑：报告的每一项有表格可填，附件可以上传，保存就写进内容文件夹并在 git 里提交。
只有这台电脑能打开，作者取自 git 的设置。
  --content 文件夹   内容文件夹（默认 content）
  --out 文件夹       网站放在哪里（默认 _site）
  --port 端口        从哪个端口试起（默认 8080）`,
  },
};
