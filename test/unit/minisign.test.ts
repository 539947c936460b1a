import { describe, expect, test } from "vitest";
import { checkMinisign, isMinisignKey, minisign } from "../../scripts/publish/minisign.js";
import { publicKey, secretKey } from "../support/publish/minisign-keys.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const content = Buffer.from("hello\n");
const signatures = {
  prehashed: `untrusted comment: comment
RURLl4Rh6fAPVtqXLKTEyEt6fxpsAs/YEnu3+7cjpgP743AK05O3NLzqMd6O9oCkW2jw1rJ86xeR3jyxgWSANE/OjWEinOObIgA=
trusted comment: trusted
qt0KhccD+R+tnaQK5LZwlWQqUUMMYZjQoSNOAQZXSlPfd2FlzZ/zCPjnLW48An/O7Ki1norD5J72jCTMZxwDBQ==
`,
  legacy: `untrusted comment: signature from minisign secret key
RWRLl4Rh6fAPVkucDlTZLA0B+5yRsXoXAF56XZwiJA6rGSCc8uzn/rH3e7N0y59HwhbO7K+zxa9shMfaxRlowUBhNCwJdapnzgU=
trusted comment: trusted
s+1F4uEAebVL0vomrYIBTu+mlCpqyu84WNjN58ouaLrIHJwQb4ZMt20LeW7Fn1gT4zht2//qzPdLd/zA4P0WDQ==
`,
};
const check = (signature: string, bytes = content, key = publicKey) =>
  checkMinisign(bytes, signature, key, "publisher.pub", defaultMessages);

describe("signatures made by minisign", () => {
  test.each(Object.entries(signatures))("are valid for their file (%s)", (_, signature) => {
    expect(check(signature)).toBe(undefined);
    expect(check(signature.replaceAll("\n", "\r\n"))).toBe(undefined);
    expect(check(signature, content, publicKey.split("\n")[1])).toBe(undefined);
  });

  test.each(Object.entries(signatures))("are invalid for any other file (%s)", (_, signature) => {
    expect(check(signature, Buffer.from("hello!\n"))).toBe("清单与签名不符");
    expect(check(signature.replace("comment: trusted", "comment: Trusted"))).toBe("签名里的备注被改动过");
    const stranger = Buffer.from(publicKey.split("\n")[1] ?? "", "base64");
    stranger[5] = (stranger[5] ?? 0) ^ 1;
    expect(check(signature, content, stranger.toString("base64"))).toBe("是用另一把密钥签的");
    const lines = signature.split("\n");
    for (const cut of [lines.slice(0, 2), lines.slice(0, 3), ["", "", ...lines.slice(2)], []])
      expect(check(cut.join("\n"))).toBe("签名文件不完整");
  });
});

test("a signature is the same each time, and valid", () => {
  const signature = minisign(content, secretKey, "publisher.key");
  expect(minisign(content, secretKey, "publisher.key")).toBe(signature);
  expect(check(signature)).toBe(undefined);
});

test("minisign keys are recognised, and invalid ones are refused with a reason", () => {
  expect([publicKey, secretKey, publicKey.split("\n")[1] ?? ""].map(isMinisignKey)).toEqual([
    true,
    true,
    true,
  ]);
  expect(isMinisignKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI publisher\n")).toBe(false);
  expect(() => minisign(content, publicKey, "a.pub")).toThrow("“a.pub”不是完好的 minisign 私钥");
  expect(() => check(signatures.legacy, content, secretKey)).toThrow("不是完好的 minisign 公钥");
  const withPassword = Buffer.from(secretKey.split("\n")[1] ?? "", "base64");
  withPassword.write("Sc", 2, "latin1");
  const asked = () =>
    minisign(content, `untrusted comment: x\n${withPassword.toString("base64")}\n`, "a.key");
  expect(asked).toThrow("有密码");
  const halves = Buffer.from(secretKey.split("\n")[1] ?? "", "base64");
  halves[70] = (halves[70] ?? 0) ^ 1;
  const damaged = () => minisign(content, `untrusted comment: x\n${halves.toString("base64")}\n`, "a.key");
  expect(damaged).toThrow("不是完好的 minisign 私钥");
});
