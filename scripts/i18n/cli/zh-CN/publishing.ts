const counted = ({ sent, removed }: { sent: number | undefined; removed: number | undefined }) =>
  (sent === undefined ? "" : `，传了 ${sent} 个文件`) + (removed === undefined ? "" : `，删除 ${removed} 个`);

/** How a published address is kept. */
export const remedies = {
  moved: "移动或改名的报告：在新的报告里写上旧网址，如 aliases: /reports/2022/旧名/",
  withdrawn:
    "撤下的报告：把文件放回原处，写上 status: 废止（或 失效）和 status_since，有替代的写 replaced_by，正文可以换成撤下的原因",
  attachment: "删掉的附件：放回报告旁边，或在报告里写上 aliases: 附件的网址",
};

/** Output of the commands that publish. */
export const publishing = {
  publishing: {
    recovered: {
      removed: "上次没有做完就中断了，留下的临时文件已清理；已有的网站没有受影响。",
      restored: "上次在更换网站的一瞬间被中断，已先把原来的网站放回原处。",
    },
    lockHeld: (pid: number) =>
      `另一个程序（进程 ${pid}）正在更新同一个文件夹，这次没有做。请等它结束后再运行。`,
    lockElsewhere: (host: string, pid: number, file: string) =>
      `另一台机器“${host}”（进程 ${pid}）正在更新同一个文件夹，这次没有做。如果确定它已经停了，请删除“${file}”后再运行。`,
    lockUnreadable: (file: string) =>
      `锁文件“${file}”读不懂，不知道是不是有别的程序正在更新。请确认没有程序在运行，删除它后再试。`,
    systemErrors: {
      full: "磁盘已满，请腾出空间后再运行",
      quota: "磁盘配额已用完，请腾出空间后再运行",
      readOnly: "那里是只读的，请换一个可以写入的文件夹，或请管理员改为可写",
      forbidden: "没有写入的权限，请换一个文件夹，或请管理员开通权限",
      mountPoint: "文件夹是挂载点或正被占用，不能整个更换，请用 --out 写到它下面的一个子文件夹",
      tooManyFiles: "同时打开的文件太多，请提高系统的限制（ulimit -n）后再运行",
      device: "磁盘读写出错，请检查磁盘",
      notFolder: "应当是文件夹的地方有一个文件，请换一个位置，或把那个文件移走",
      cannotCreate: "那里建不了文件夹（可能是只读的），请换一个可以写入的文件夹，或请管理员改为可写",
    },
    explained: (explanation: string, reason: string) => `${explanation}（${reason}）`,
    publishedUnreadable: (location: string, reason: string) =>
      `读不了上次公开的清单“${location}”（${reason}）。请核对 --published；从来没有公开过的，写 --published none。`,
    publishedBroken: (location: string, fault: string) =>
      `上次公开的清单“${location}”不可信：${fault}。请从公开的网站重新取得；从来没有公开过的，写 --published none。`,
    remedies,
    wouldVanish: (count: number, lines: readonly string[]) =>
      [
        `有 ${count} 个已经公开的网址会消失，没有更换网站；原来的网站没有改动。`,
        ...lines,
        "公开过的网址应当一直有效，请改正后再运行：",
        `  · ${remedies.moved}`,
        `  · ${remedies.withdrawn}`,
        `  · ${remedies.attachment}`,
        "  · 其他语言的报告网页：site.yaml 的 languages 里保留那种语言；报告超过五千份的，再写 language_reports: true",
        "  · 从来没有公开过（如只在本机生成过）：运行时加 --published none",
      ].join("\n"),
    vanished: (url: string, file: string) => `  ${url}（${file}）`,
    moreVanished: (count: number) => `  ……另有 ${count} 个`,
    notSigned: (key: string, reason: string) =>
      `用密钥“${key}”签名没有成功，没有更换网站；原来的网站没有改动。ssh-keygen 说：${reason}`,
    keyUnreadable: (file: string, reason: string) => `读不了密钥文件“${file}”（${reason}）。请核对路径。`,
    noKey: (file: string) =>
      `“${file}”里没有 SSH 公钥，也没有 minisign 公钥。应为 ssh-keygen 或 minisign 生成的 .pub 文件。`,
    sshSays: (reason: string) => `ssh-keygen 说：${reason}`,
    minisign: {
      noPublicKey: (file: string) =>
        `“${file}”不是完好的 minisign 公钥：第二行应有 RW 开头的 56 个字符。请从发布方重新取得。`,
      noSecretKey: (file: string) =>
        `“${file}”不是完好的 minisign 私钥，没有更换网站；原来的网站没有改动。请用 minisign -G -W 生成的私钥文件（不是 .pub）。`,
      password: (file: string) =>
        `minisign 私钥“${file}”有密码，生成时无法输入，没有更换网站；原来的网站没有改动。请去掉 --sign，生成以后运行 minisign -S -s 私钥文件 -m _site/manifest.json；或用没有密码的私钥（minisign -G -W）。`,
      broken: "签名文件不完整",
      otherKey: "是用另一把密钥签的",
      wrong: "清单与签名不符",
      wrongComment: "签名里的备注被改动过",
    },
    noOpenSsh: (reason: string) =>
      `签名和验证签名要用 OpenSSH 的 ssh-keygen，运行不了（${reason}）。请先安装 openssh-client。`,
    help: `用法：npm run publish -- --to 位置 [选项]
把生成的网站发布到：
  文件夹                 本机的文件夹：做成链接，一步切换；各次发布存在“文件夹.releases”里
  rsync://主机/模块/路径 或 主机:路径      用 rsync
  s3://桶/前缀           S3 兼容的存储（AWS、阿里云 OSS、MinIO 等），密钥和地址用环境变量：
                         AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY、AWS_REGION、AWS_ENDPOINT_URL；
                         要用“桶名.主机”的形式（如 OSS），设 S3_VIRTUAL_HOST=1
只传有变化的文件；先传网页要用的文件，再传网页，最后删除多余的。中断后再运行，会接着做完。
选项：
  --site 文件夹          生成好的网站（默认 _site）
  --rollback             退回上一次发布的样子
  --keep 份数            保留最近几次发布，供退回（默认 5，至少 2）`,
    noTarget: "请写明发布到哪里，如：npm run publish -- --to /var/www/gongkai",
    keepRange: "2 到 999 的整数",
    published: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `已发布到“${to}”（第 ${done.release} 次${counted(done)}）。`,
    rolledBack: (
      to: string,
      done: { release: string; sent: number | undefined; removed: number | undefined },
    ) => `“${to}”已退回到先前发布的 ${done.release}${counted(done)}。`,
    publishFailed: (reason: string) =>
      `没有发布完：${reason}。已公开的网站仍可使用；排除原因后再运行，会接着做完。`,
    notASite: (site: string) => `“${site}”不是生成好的网站，或清单已损坏。请先运行 npm run build。`,
    siteAltered: (site: string, count: number, first: string) =>
      `“${site}”里有 ${count} 个文件与清单不符，如“${first}”，没有发布。请不要手工改动生成的网站；重新运行 npm run build 再发布。`,
    nothingBefore: (to: string) => `“${to}”没有更早的发布可以退回。`,
    foreignLink: (to: string) =>
      `“${to}”是指向别处的链接，不是本程序建立的，没有发布。请换一个位置，或先删除这个链接。`,
    foreignFolder: (to: string) =>
      `“${to}”里有别的文件，不是先前发布的网站，没有发布。请换一个文件夹，或先清空它。`,
    foreignRemote: (to: string, file: string) =>
      `“${to}”里有别的文件（如“${file}”），没有先前发布的网站，为免误删，没有发布。请换一个位置，或先清空它。`,
    rsyncFailed: (to: string, code: number, reason: string) =>
      `用 rsync 发布到“${to}”没有完成（退出码 ${code}）：${reason}。排除原因后再运行，会接着做完。`,
    noRsync: (reason: string) => `运行不了 rsync（${reason}）。请先安装（Debian：apt-get install rsync）。`,
    noS3Keys: "没有 S3 的密钥。请设好环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。",
    s3Unreachable: (to: string, reason: string) =>
      `连不上“${to}”的存储服务（${reason}）。请核对 AWS_ENDPOINT_URL 和网络；再运行会接着做完。`,
    s3Refused: (to: string, status: number, said: string) =>
      `“${to}”的存储服务拒绝了请求（HTTP ${status}${said === "" ? "" : `，${said}`}）。请核对密钥、桶名和权限；再运行会接着做完。`,
    repository: (folder: string) =>
      `不能把网站生成到“${folder}”：那里有 git 仓库（.git），更换网站时会丢失。请用 --out 另写一个文件夹，如“${folder}/site”。`,
    foreignFiles: (folder: string, files: readonly string[], count: number) =>
      `“${folder}”里有 ${count} 个不是生成网站时写的文件（${files.join("、")}${count > files.length ? "……" : ""}），更换网站会丢失它们，所以没有更换。请先把它们移走，再生成。`,
    noManifest: (folder: string) =>
      `“${folder}”里没有完好的清单（manifest.json），分不清哪些文件是生成网站时写的，所以没有更换。请核对后把这个文件夹移走或删去，再生成。`,
    untouched: (reason: string) => `没有完成：${reason}。原来的网站没有改动。`,
  },
  hosting: {
    help: `用法：npm run hosting -- [选项]
按 content 里的设置和旧网址，写出服务器的设置（不放进网站里）：
nginx.conf（放进 nginx 的 conf.d），_headers 和 _redirects（Cloudflare Pages 等，发布时放到网站根部）。
  --content 文件夹       内容文件夹（默认 content）
  --out 文件夹           写到哪里（默认 _hosting）
  --root 文件夹          服务器上网站所在的文件夹（默认 _site）
  --host 域名            代替 site.yaml 的 url 里的域名
  --port 端口            nginx 监听的端口（默认 80）
  --base-url 网址        代替 site.yaml 里的 url
  --path-prefix 路径     代替 site.yaml 里的 path_prefix
  --no-brotli            nginx 没有 brotli 模块时用（Debian：libnginx-mod-http-brotli-static）`,
    generated:
      "由 npm run hosting 生成，请不要手工修改：再次生成会覆盖。放进 nginx 的 http 一级（如 /etc/nginx/conf.d/）。",
    noSettings: (content: string) => `“${content}”里的 site.yaml 有错误。请先运行 npm run check。`,
    written: (out: string) =>
      `已写出服务器设置：“${out}”里的 nginx.conf、_headers、_redirects。用法见 docs/deploying.md。`,
    tooManyRedirects: (count: number, most: number) =>
      `旧网址有 ${count} 个，_redirects 只写了前 ${most} 个（Cloudflare Pages 的上限）；其余的由网站里的跳转页代替。`,
  },
};
