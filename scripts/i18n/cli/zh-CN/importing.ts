const list = (values: readonly string[]) => values.join("、");

/** Output of the import and of `new`. */
export const importing = {
  importing: {
    help: `用法：npm run import -- [选项] 文件或文件夹……
把已有的文件变成目录里的报告草稿：抓取的文本、纯文本、网页（.html）、Word（.docx、.doc、.wps）、PDF、OFD、Markdown，
或一张写明文件名的台账（.xlsx、.csv）。格式按内容识别，不看扩展名。原文的字一个不改，没有的内容一个不添。
  --dry-run          只显示结果，不写文件
  --content 文件夹   内容文件夹（默认 content）
  --set 项=值        给所有文件填同一项，如 --set agency=源东乡（可重复；优先于文件里的值）
  --log 文件         记录写在哪里（JSON；默认 .cache/import/log.json）
已有的报告不会被改动：索引号相同的，只显示有哪些不同。全部成功退出码为 0，有文件没有导入为 1，用法不对为 2。`,
    noFiles: "请写明要导入的文件或文件夹。--help 查看用法。",
    badSet: (value: string) => `“--set ${value}”的写法不对。写成“项=值”，如 --set agency=源东乡。`,
    badSetKey: (key: string, suggestion: string | undefined) =>
      `“--set”里没有“${key}”这一项。${suggestion === undefined ? "项目的名称见 docs/editors.zh-CN.md。" : `是不是要写“${suggestion}”？`}`,
    ledger: {
      from: (row: number) => `台账第 ${row} 行`,
      noFileColumn: {
        message: "台账里没有写文件名的一列",
        hint: "第一行写各列的名称，其中一列叫“文件”，每行写一个文件名（与台账放在同一个文件夹里）",
      },
      missingFile: (file: string, row: number) => ({
        message: `台账第 ${row} 行写的文件“${file}”不在台账所在的文件夹里`,
        hint: "核对文件名（大小写和扩展名也要一样），或把文件放到台账旁边",
      }),
      outside: (file: string, row: number) => ({
        message: `台账第 ${row} 行的“${file}”指向台账所在文件夹以外，没有读取`,
        hint: "把文件放到台账所在的文件夹里，只写文件名",
      }),
      unreadable: {
        message: "台账读不了：表格有损坏或格式不对",
        hint: "用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 再试",
      },
    },

    formats: {
      text: "纯文本",
      html: "网页",
      docx: "Word 文档（.docx）",
      doc: "旧版 Word 文档（.doc）",
      pdf: "PDF",
      ofd: "OFD",
      markdown: "Markdown",
      xlsx: "Excel 台账",
      csv: "CSV 台账",
    },
    from: {
      textLine: "正文里写明的一行",
      given: "命令行 --set",
      line: (line: number) => `原文第 ${line} 行`,
      page: (page: number) => `第 ${page} 页`,
      part: (name: string) => `${name} `,
      lineByPosition: (line: number) => `原文第 ${line} 行，据所在位置判断，请核对`,
      firstLines: "正文开头的标题行",
      proposed: "据正文拟定，不是原文",
      table: "网页的信息表",
      metaTag: (name: string) => `网页的 meta 标签 ${name}`,
      pageTitle: "网页的标题栏",
      pageHeading: "网页的标题",
      frontMatter: (key: string) => `原文件的元数据 ${key}`,
      properties: "Word 文档属性",
    },
    comments: {
      note: (words: string) => `请注意：${words}（核对后删去这一行）`,
      leftOut: (words: string, why: string) => `没有写入：“${words}”（${why}；核对后删去这一行）`,
      moreLeftOut: (count: number) => `还有 ${count} 处没有写入，见导入的记录（核对后删去这一行）`,
      proposedTitle: "原文没有标题。下面的名称是导入时据正文拟定的，不是原文，请核对后删去这一行。",
      missing: (label: string, key: string) => `缺少“${label}”：原文里没有找到，请补上一行 ${key}: …`,
      suggestion: (key: string, value: string) => [
        "下一行据正文推测，请核对；对的就删去行首的“# ”，不对就删去这两行。",
        `${key}: ${value}`,
      ],
      numberSuggestion: (value: string) => [
        "下一行的索引号接着本机构这一年最大的流水号，请核对；对的就删去行首的“# ”，不对就删去这两行。",
        `index_number: ${value}`,
      ],
    },
    leftOut: {
      boilerplate: "旧网页的附属文字",
      share: "网页的分享、打印栏",
      navigation: "网页的导航或链接列表",
      metadataTable: "网页的信息表（内容已写入元数据）",
      header: "Word 页眉",
      footer: "Word 页脚",
      deleted: "修订中已删除的文字",
      comment: "Word 批注",
      pageNumber: "页码",
      pageHeader: "每页重复的页眉或页脚",
      watermark: "水印",
      annotation: "批注",
      unusedPart: (part: string) => `没有任何页面用到的部分 ${part}`,
      struck: "原件加删除线的文字",
      contents: "目录（页面另有目录）",
      hidden: "隐藏文字（读者看不到）",
    },
    notes: {
      conflict: (label: string, kept: string, other: string, from: string) =>
        `“${label}”有两种写法：用了“${kept}”，${from}写的是“${other}”，请核对`,
      unfitting: (label: string, value: string) => `“${label}”写的是“${value}”，形式与目录的规定不合，请核对`,
      unknownAgency: (name: string) => `发布机构“${name}”不在 agencies.yaml 里，请先加上，或改成已有的简称`,
      unknownTopic: (name: string) => `主题“${name}”不在 topics.yaml 里，请先加上，或改成已有的主题`,
      emptyText: "没有找到正文",
      encoding: (encoding: string) => `原文件的编码是 ${encoding}，已转成 UTF-8`,
      mergedCells: (count: number) => `有 ${count} 张表格含合并单元格：文字写在合并处的第一格，其余格留空`,
      trackedChanges: (inserted: number, deleted: number) =>
        `文档带有修订：接受了 ${inserted} 处插入，${deleted} 处删除的文字没有写入`,
      textBoxes: (count: number) => `有 ${count} 个文本框：文字接在它所在的段落后面`,
      comments: (count: number) => `有 ${count} 条批注没有写入`,
      equations: (count: number) => `有 ${count} 个公式：只保留了其中的文字，请对照原件`,
      symbols: (count: number) => `有 ${count} 个特殊字体的符号读不出是什么字，写成了“□”，请对照原件`,
      embedded: (count: number) => `有 ${count} 个嵌入的对象（如 Excel 表、图表）没有写入，请对照原件`,
      raised: (count: number) => `有 ${count} 处上标或下标，写成了相应的字符，请对照原件`,
      oldPictures: (count: number) => `旧版 .doc 里有 ${count} 张图片或图形没有写入，请对照原件`,
      oldTextBoxes: "文本框的文字写在正文的最后，请移到原来的位置",
      pictures: (count: number) => `有 ${count} 张图片，存在报告旁边`,
      unsupportedPictures: (names: string) => `有图片不能用在网页上，没有写入：${names}`,
      remotePictures: (count: number) =>
        `网页里有 ${count} 张图片在别处，没有下载：请从原网页保存后放到报告旁边`,
      links: (targets: string) => `正文里的链接只保留了文字，地址是：${targets}`,
      docTables:
        "旧版 .doc 里的图片、嵌套的表格和合并的单元格可能丢失，请对照原件，或在 Word 里另存为 .docx 再导入",
      pdf: "PDF 只能取出文字：段落和表格按版面推断，请对照原件",
      noText: "PDF 里没有文字，是扫描的图片：请把它作为附件放到报告旁边，正文另行录入；或先做文字识别（OCR）",
      ofd: "OFD 只能取出文字：段落和表格按版面推断，请对照原件",
      ofdWithoutText:
        "OFD 里没有文字，是图片：请把它作为附件放到报告旁边，正文另行录入；或先做文字识别（OCR）",
      ofdAttachments: (titles: string) => `OFD 里的附件已存为报告的附件：${titles}`,
      pagesWithoutText: (format: string, pages: string) =>
        `第 ${pages} 页没有文字（是图片或空白），没有写入；${format} 原件已作为附件，请对照补上`,
      picturesNotWritten: (count: number) => `有 ${count} 张图片没有写入，请对照原件`,
      guessedTables: (pages: string) =>
        `第 ${pages} 页的表格按文字的位置推断，一行写成表格的一行，请对照原件核对行和列`,
      guessedColumns: (pages: string) => `第 ${pages} 页分栏，按先左后右写成，请对照原件核对顺序`,
      turnedText: (pages: string) => `第 ${pages} 页有竖排或转了方向的文字，请对照原件核对顺序`,
      movedFootnotes: (pages: string) => `第 ${pages} 页的脚注写在正文最后`,
      radicals: (pairs: string) => `原文件用部首代替了汉字，已改成汉字：${pairs}`,
      privateUse: (count: number, codes: string, pages: string) =>
        `第 ${pages} 页有 ${count} 个字符是自造字（${codes}），别的电脑显示不出，请对照原件改正`,
      overprinted: (pages: string) => `第 ${pages} 页有重叠印刷的字（加粗的一种做法），只写了一次`,
      recognised: (pages: string) => `第 ${pages} 页的文字是扫描后识别出来的，不是打字的，请逐字对照原件`,
      missingCharacters: (count: number, where: string, more: boolean) =>
        `草稿比原文件少 ${count} 个字：${where}${more ? "……" : ""}，请对照原件补上`,
      addedCharacters: (count: number, characters: string) =>
        `草稿比原文件多 ${count} 个字：“${characters}”，请对照原件`,
      joinedLines: (count: number) => `有 ${count} 处按固定宽度断开的行已接成段落，请核对`,
      formFields: (count: number) => `有 ${count} 个表单域或文字批注写进了正文，请对照原件核对位置`,
      mainText: "网页没有标明正文在哪里，按文字多少推断，请对照原网页",
      lossyCharacters: (count: number) => `有 ${count} 处字符在原文件里已经损坏`,
    },
    faults: {
      empty: { message: "文件是空的", hint: "核对是不是选错了文件" },
      encrypted: {
        message: "文件有密码（已加密），读不了",
        hint: "用原来的程序打开，去掉密码，另存后再导入",
      },
      encoding: {
        message: "读不出文件的文字：编码不是 UTF-8、GB18030、UTF-16、Big5，也不是 HZ",
        hint: "用原来的程序打开，另存为 UTF-8 文本后再导入",
      },
      unknownFormat: {
        message: "认不出这是什么文件",
        hint: "能导入的有：文本、网页、Word、PDF、OFD、Markdown、Excel 和 CSV 台账",
      },
      otherFormat: (name: string) => ({
        message: `这是 ${name} 文件，不能导入`,
        hint: "能导入的有：文本、网页、Word、PDF、OFD、Markdown、Excel 和 CSV 台账；请转成其中一种，或作为附件放到报告旁边",
      }),
      damaged: (name: string) => ({
        message: `文件有损坏，读不了（${name}）`,
        hint: "核对能不能用原来的程序打开；能打开就另存一份再导入",
      }),
      tooLarge: (size: number, limit: number) => ({
        message: `文件太大：${(size / 1048576).toFixed(1)} MB，最多 ${(limit / 1048576).toFixed(0)} MB`,
        hint: "这样大的多半是扫描件或带很多图片：请作为附件放到报告旁边，正文另写",
      }),
      bomb: {
        message: "压缩包展开后大得不正常，没有读取",
        hint: "核对文件来历；确是文档的，用原来的程序打开再另存",
      },
      noText: {
        message: "PDF 里没有文字，是扫描的图片",
        hint: "请把它作为附件放到报告旁边，正文另行录入；或先做文字识别（OCR）",
      },
      word95: {
        message: "这是 Word 6.0 或 Word 95 的文件，版本太旧，读不了",
        hint: "用 Word 或 WPS 打开，另存为 .docx 再导入",
      },
      tooManyPages: (pages: number, limit: number) => ({
        message: `PDF 有 ${pages} 页，最多 ${limit} 页`,
        hint: "请拆成几份，或作为附件放到报告旁边",
      }),
      ledgerInside: {
        message: "这是一张表格，不是报告，也不是写明文件名的台账",
        hint: "台账要单独写在命令里，第一行是各列的名称，其中一列叫“文件”",
      },
      tooDeep: {
        message: "网页的结构层层嵌套，不正常，没有读取",
        hint: "在浏览器里打开，把正文复制到文本文件里再导入",
      },
      garbled: (pages: string) => ({
        message: `第 ${pages} 页的文字取不出来：PDF 的字体没有文字对照表（ToUnicode），取出来是乱码`,
        hint: "请在原来的程序里重新导出 PDF 或另存为 .docx 再导入；或做文字识别（OCR）",
      }),
      noMainText: {
        message: "网页里找不到正文",
        hint: "可能正文由脚本生成：在浏览器里打开，把正文复制到文本文件里再导入",
      },
      time: (seconds: number) => ({
        message: `${seconds} 秒内没有读完，已放弃`,
        hint: "文件可能有损坏，或过于复杂：用原来的程序打开，另存后再试",
      }),
      memory: {
        message: "读这个文件要的内存太多，已放弃",
        hint: "文件可能有损坏，或过于复杂：用原来的程序打开，另存后再试",
      },
      unreadable: (reason: string) => ({
        message: `读不了这个文件（${reason}）`,
        hint: "请核对路径和读取权限",
      }),
      failed: (reason: string) => ({
        message: `没有读成（${reason}）`,
        hint: "文件可能有损坏：用原来的程序打开，另存后再试",
      }),
      unwritable: (reason: string) => ({
        message: `报告写不进内容文件夹（${reason}）`,
        hint: "核对文件夹有没有写入权限、磁盘有没有空间；EEXIST 表示已有同名的文件，请先移走",
      }),
      notThere: { message: "没有这个文件", hint: "请核对路径和文件名" },
      notAFile: { message: "这不是文件，也不是文件夹", hint: "请核对路径" },
      link: { message: "这是一个快捷方式（链接），没有读取", hint: "写明文件本身的路径" },
    },

    outcomes: {
      written: "新建",
      unchanged: "已有，相同",
      different: "已有，不同，没有改动",
      failed: "没有导入",
      planned: "将新建",
    },
    report: {
      file: (source: string, outcome: string, target: string) => `${source}：${outcome} ${target}`,
      failed: (source: string, message: string, hint: string) =>
        `${source}：没有导入：${message}\n    ${hint}`,
      format: (format: string) => `  格式：${format}`,
      found: (label: string, value: string, from: string) => `  ${label}：${value}（${from}）`,
      missing: (labels: readonly string[]) => `  缺少：${list(labels)}`,
      proposedTitle: "  名称是拟定的，不是原文，请核对",
      others: (label: string, value: string, from: string) => `  没有对应项目：${label}：${value}（${from}）`,
      leftOut: (words: string, why: string) => `  没有写入：“${words}”（${why}）`,
      note: (words: string) => `  请注意：${words}`,
      differences: "  与已有的报告有这些不同（- 已有，+ 导入）：",
      more: (count: number, log: string | undefined) =>
        `  ……还有 ${count} 条，${log === undefined ? "加上“--log 文件”可以看到全部" : `见 ${log}`}`,
      progress: (done: number, total: number, bar: string) => `${bar} ${done}/${total}`,
      summary: (counts: {
        written: number;
        planned: number;
        unchanged: number;
        different: number;
        failed: number;
        incomplete: number;
      }) =>
        [
          counts.planned > 0 ? `将新建 ${counts.planned} 份` : `新建 ${counts.written} 份`,
          `已有相同 ${counts.unchanged} 份`,
          `已有不同 ${counts.different} 份`,
          `没有导入 ${counts.failed} 个`,
        ].join("，") +
        `。${counts.incomplete > 0 ? `其中 ${counts.incomplete} 份还缺必填的项目，补齐后才能发布。` : ""}`,
      log: (file: string) => `详细记录：${file}`,
      dryRun: "以上只是显示，没有写任何报告。",
      next: "下一步：打开新建的报告，补上缺少的项目，再运行 npm run check。",
    },
  },
  newReport: {
    help: `用法：npm run new -- [选项]
新建一份报告：不带选项时一项一项地问，带了选项就照选项写，没有写的用默认值。只写一个文件，不打开别的程序。
  --title 名称           必填
  --agency 机构          agencies.yaml 里的简称；只有一个机构时可以不写
  --published 日期       公开日期，默认今天
  --index-number 索引号  默认接着这个机构当年最大的流水号
  --openness 方式        主动公开（默认）或依申请公开
  --topic 主题           topics.yaml 里的名称
  --genre 体裁           如 报告、通知
  --report-year 年份     报告写的是哪一年
  --slug 文件名          默认用机构的网址名（slug）和索引号的流水号，如 yuandong-144431
  --content 文件夹       内容文件夹（默认 content）`,
    intro: "新建一份报告（用上下键选，按回车确定；按 Ctrl+C 退出，什么也不会写）",
    optional: "（可以不填）",
    none: "不填",
    required: "这一项必须填写",
    placeholders: {
      title: "关于某事的报告",
      report_year: "如 2018",
    } as Readonly<Record<string, string>>,
    badForm: {
      title: "名称写在一行里，最多 200 个字",
      published: "写成“年-月-日”，如 2022-05-31，并核对这一天是否存在",
      index_number: "写成“代码/年份-流水号”，如 113307037368775858/2022-144431，并核对代码的校验位",
      report_year: "写四位数字，如 2018",
    } as Readonly<Record<string, string>>,
    cancelled: "已退出，没有写任何文件。",
    needed: (option: string, label: string) => `缺少“${label}”：请加上 ${option}。--help 查看用法。`,
    badValue: (option: string, value: string) => `${option} 的值“${value}”不对。--help 查看用法。`,
    unknownAgency: (name: string, names: readonly string[]) =>
      `agencies.yaml 里没有发布机构“${name}”。${names.length > 0 ? `现有：${list(names)}。` : "请先写上机构。"}`,
    unknownTopic: (name: string, names: readonly string[]) =>
      `topics.yaml 里没有主题“${name}”。${names.length > 0 ? `现有：${list(names)}。` : "请先写上主题。"}`,
    taken: {
      index_number: (file: string) => `这个索引号已经用在 ${file}，没有新建。`,
      file: (file: string) => `已经有 ${file} 了，没有新建。请用 --slug 换一个文件名。`,
    },
    done: (file: string) => `已新建 ${file} 。请打开它，在第二个 --- 后面写正文，再运行 npm run check。`,
  },
};
