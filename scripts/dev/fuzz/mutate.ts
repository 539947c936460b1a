/** Returns a random number from 0 to below `below`. */
export type Random = (below: number) => number;

/** Returns a random number generator (mulberry32); its state is 32 bits, so a run can be repeated by its seed. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Fragments that often break parsers of YAML, Markdown and Unicode. */
export const breakingFragments: readonly string[] = [
  ..."-:#&*!|>%@`?,[]{}()<\\'\"=~_+.0aX一（）《》“”‘’，。；：①1\n\t",
  "---\n",
  "---",
  "...\n",
  "- ",
  ": ",
  " #",
  "? ",
  "|\n",
  ">-\n",
  "<<: *a\n",
  "&a ",
  "*a",
  "!!js/function ",
  "\r\n",
  "\r",
  "__proto__: x\n",
  "constructor: 1\n",
  "title: ",
  "标题",
  "名称: 甲\n",
  "published: 0000-00-00\n",
  "waive:\n  figures: 甲\n",
  "![",
  "](",
  "[a](javascript:x)",
  "[](",
  "```\n",
  "~~~",
  "| a | b |\n| - | - |\n",
  "# ",
  "###### ",
  "> ",
  "<script>",
  "&nbsp;",
  "{{ 7*7 }}",
  "{% x %}",
  "${x}",
  "\u200b",
  "\u202e",
  "\u0000",
  "\ufeff",
  "\ufffd",
  "\u0301",
  "\ud83d\ude00",
  "⼯",
  "\u2028",
  "第一条 ",
  "（一）",
  "一、",
  "1. ",
  "《",
  "》",
  "“",
  "110101199003070011",
  "6222021234567890128",
  "13800138000",
  "浙A12345",
  "共8件，已办结6件，办结率达80%以上",
  "由8件增加到10件，增长5%",
  "我镇",
  "a@qq.com",
  "男，1970年生，住某村1号",
];

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const mutations: readonly Mutation[] = [
  // Changes, removes or inserts a byte.
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => cut(bytes, random(bytes.length + 1), random(4)),
  (bytes, random) => insert(bytes, random(bytes.length + 1), Buffer.from([random(256)])),
  // Inserts a fragment, once or very often.
  (bytes, random) => insert(bytes, random(bytes.length + 1), fragment(random)),
  (bytes, random) => insert(bytes, random(Math.min(bytes.length, 600) + 1), fragment(random)),
  (bytes, random) =>
    insert(
      bytes,
      random(bytes.length + 1),
      Buffer.from(
        fragment(random)
          .toString()
          .repeat(1 + random(2000)),
      ),
    ),
  // Removes or doubles a part, inserts one of another file, or cuts off the end.
  (bytes, random) => cut(bytes, random(bytes.length + 1), random(200)),
  (bytes, random) => {
    const start = random(bytes.length + 1);
    return insert(bytes, random(bytes.length + 1), bytes.subarray(start, start + random(400)));
  },
  (bytes, random, other) => insert(bytes, random(bytes.length + 1), other.subarray(random(other.length + 1))),
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  // Swaps two lines.
  (bytes, random) => {
    const lines = bytes.toString("latin1").split("\n");
    const [first, second] = [random(lines.length), random(lines.length)];
    [lines[first], lines[second]] = [lines[second] ?? "", lines[first] ?? ""];
    return Buffer.from(lines.join("\n"), "latin1");
  },
];

/** Mutates a file in one to four ways. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let result = bytes;
  for (let count = 1 + random(4); count > 0; count -= 1) {
    result = mutations[random(mutations.length)]?.(result, random, other) ?? result;
  }
  // Most results are made valid UTF-8 again, since an invalid byte ends reading before anything else is tested.
  return random(10) < 7 ? Buffer.from(result.toString("utf8")) : result;
}

function fragment(random: Random): Buffer {
  return Buffer.from(breakingFragments[random(breakingFragments.length)] ?? "");
}

function cut(bytes: Buffer, start: number, length: number): Buffer {
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
}

function insert(bytes: Buffer, at: number, added: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
}
