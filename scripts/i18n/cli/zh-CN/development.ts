/** Output of the benchmarks and the screenshots. */
export const development = {
  screens: {
    help: `用法：npm run screens -- [选项]
给样例网站的每一种网页拍照（手机和电脑，浅色和深色），供人查看。要用 Chromium。
  --out 文件夹   照片放在哪里（默认 _screens）；里面原有的 .webp 文件会删除`,
    taken: (pictures: number, size: number, folder: string) =>
      `完成：照片 ${pictures} 张，共 ${size} KB，在 ${folder}。`,
  },
  bench: {
    help: `用法：npm run bench -- [search|build|check|exports|samples|table] [选项]
在同一台机器、同一次运行里，把本系统和别的做法放在一起比较。不写项目时，两项都用小的样例目录比一次。
  search     搜索：本系统与默认的 Pagefind，查全、查准、读取量和快慢（要用 Chromium）
  build      生成：本系统、普通的 Eleventy 加默认的 Pagefind、Hugo 加默认的 Pagefind（装了 hugo 时）
  check      检查：读入并检查全部报告，与只读文件、用 gray-matter 取出元数据相比
  exports    开放数据：全部数据文件写出来要多久、占多少内存
  samples    只写出样例内容文件夹，不比较（要用 --out）
  table      用 --json 里的结果更新 docs/performance.md 里的表格
选项：
  --texts 文件夹      用这个文件夹里的 .txt 文件当报告，第一行是名称（search、samples）
  --reports 份数      样例报告有多少份（默认 300）
  --characters 字数   有 --texts 时：一共多少字，不够就重复并略作改动；没有时：每份样例多少字（默认 4200）
  --years 年数        样例报告分在多少年里（默认 15）
  --queries 个数      查询多少个短语（默认 100）
  --lengths 长度      短语有几个字，如 2-8（默认 1-12）
  --seed 数字         换一个数字，就换一批文字和短语（默认 1）
  --json 文件         把结果写到文件里；文件里另一项的结果保留
  --out 文件夹        samples：写到哪里
  --keep              留下临时文件夹，供查看`,
    unknownSubject: (name: string) =>
      `没有“${name}”这个项目，应为 search、build、check、exports、samples 或 table。--help 有说明。`,
    exported: (cost: {
      reports: number;
      characters: number;
      files: number;
      megabytes: number;
      reading: number;
      seconds: number;
      processor: number;
      memory: number;
    }) =>
      `${cost.reports} 份报告（${cost.characters} 字）：写出 ${cost.files} 个数据文件，共 ${cost.megabytes.toFixed(1)} MB，` +
      `用时 ${cost.seconds.toFixed(1)} 秒（处理器 ${cost.processor.toFixed(1)} 秒），` +
      `此前读入目录 ${cost.reading.toFixed(1)} 秒，内存最高 ${cost.memory.toFixed(0)} MB。`,
    checked: (cost: {
      reports: number;
      characters: number;
      ours: { seconds: number; processor: number; memory: number };
      peer: { seconds: number; processor: number; memory: number };
    }) =>
      `${cost.reports} 份报告（${cost.characters} 字）：读入并检查用时 ${cost.ours.seconds.toFixed(2)} 秒（处理器 ${cost.ours.processor.toFixed(1)} 秒，内存最高 ${cost.ours.memory.toFixed(0)} MB），` +
      `只读文件、用 gray-matter 取出元数据用时 ${cost.peer.seconds.toFixed(2)} 秒；是它的 ${(cost.ours.seconds / cost.peer.seconds).toFixed(2)} 倍。`,
    megabytes: (cost: {
      ordinary: number;
      slowest: { fragment: string; processor: number };
      fragments: number;
    }) =>
      `1 MB 的一份报告：样例正文用处理器 ${cost.ordinary.toFixed(2)} 秒；${cost.fragments} 种字符各重复到 1 MB，` +
      `最慢的是 ${JSON.stringify(cost.slowest.fragment)}，${cost.slowest.processor.toFixed(2)} 秒；是样例正文的 ${(cost.slowest.processor / cost.ordinary).toFixed(2)} 倍。`,
    needs: (option: string, subject: string) => `${subject} 要写 ${option}。--help 有说明。`,
    wholeNumber: "大于 0 的整数",
    range: "两个数字，如 2-8",
    noTexts: (folder: string) => `文件夹“${folder}”里没有 .txt 文件。`,
    notUtf8: (file: string) => `“${file}”不是 UTF-8 编码，读不出文字。请另存为 UTF-8 再试。`,
    emptyText: (file: string) => `“${file}”是空的。第一行应为名称，下面是正文。`,
    notEmpty: (folder: string) => `文件夹“${folder}”里已有文件。请换一个空的文件夹。`,
    badResult: (file: string) => `“${file}”不是比较结果，读不了。请先用 --json 写出结果。`,
    cannotWrite: (file: string, reason: string) => `写不了“${file}”：${reason}`,
    noBrowser: (file: string) =>
      `没有找到 Chromium（${file}）。请先安装（Debian：apt-get install chromium-headless-shell），或用环境变量 CHROMIUM 指明位置。`,
    commandFailed: (command: string, output: string) => `命令没有成功：${command}\n${output}`,
    noQueries: "这些文字里取不出短语。",
    pageFailed: (reason: string) => `浏览器里的搜索没有成功：${reason}`,
    wrote: (folder: string, reports: number, characters: number) =>
      `在 ${folder} 写了 ${reports} 份报告，共 ${characters} 字。`,
    kept: (folder: string) => `临时文件留在 ${folder}`,
    steps: {
      samples: "写样例报告……",
      building: (system: string) => `生成：${system}……`,
      again: "改动后重新生成……",
      searching: (system: string) => `查询：${system}……`,
    },
    searchTitle: (reports: number, characters: number, queries: number) =>
      `搜索：${reports} 份报告，${characters} 字，${queries} 个短语，每次都用新的浏览器环境`,
    buildTitle: (reports: number, characters: number, years: number) =>
      `生成：${reports} 份报告，共 ${characters} 字，${years} 个年份`,
    noHugo: "没有 hugo，未比较。",
    madeUp: "文字是生成的样例，许多词不在词典里；要比查全查准，请用 --texts 给真实文字。",
    wrong: (phrase: string, missed: number, added: number) =>
      `“${phrase}”与逐字查找不同：漏 ${missed} 份，多 ${added} 份。`,
    uncompared: (count: number) => `有 ${count} 个短语的结果太多，没有逐份比较。`,
    systems: {
      ours: "本系统",
      pagefindQuoted: "Pagefind 默认，加引号",
      pagefindTyped: "Pagefind 默认，照原样",
      eleventy: "Eleventy＋Pagefind 默认",
      hugo: "Hugo＋Pagefind 默认",
    },
    metrics: {
      recall: "查全率",
      precision: "查准率",
      exactQueries: "结果与逐字查找完全相同的短语",
      firstTenHold: "前十份里含有短语的",
      nothingFound: "明明有却一份也没查到的短语",
      titleFirst: "以名称查询，该份排第一",
      indexKilobytes: "读取索引（中位，KB）",
      recordKilobytes: "读取各份摘录（中位，KB）",
      allKilobytes: "读取全部文件（中位，KB）",
      medianMs: "前十份显示（中位，毫秒）",
      p95Ms: "前十份显示（第 95 百分位，毫秒）",
      indexSeconds: "建索引（秒）",
      indexProcessBytes: "建索引时单个进程内存最高（MB）",
      indexFiles: "索引文件（个）",
      indexBytes: "索引大小（MB）",
      seconds: "用时（秒）",
      cpuSeconds: "处理器时间（秒）",
      peakBytes: "全部进程内存之和最高（MB）",
      processBytes: "单个进程内存最高（MB）",
      files: "文件（个）",
      bytes: "大小（MB）",
      pages: "网页（个）",
      changedSeconds: "改动一份报告后重新生成（秒）",
      changedCpuSeconds: "改动一份报告后重新生成，处理器（秒）",
      unchangedSeconds: "没有改动时重新生成（秒）",
      unchangedCpuSeconds: "没有改动时重新生成，处理器（秒）",
      templateSeconds: "改动模板后重新生成（秒）",
      templateCpuSeconds: "改动模板后重新生成，处理器（秒）",
    },
  },
};
