import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ADD_IN } from "../../src/xlsx/package/add-in-settings";
import { childOf, parseXml } from "../../src/xlsx/package/xml";

test("設定を保存するアドインの id と版は、マニフェストのもの", () => {
  const manifest = parseXml(readFileSync(join(__dirname, "../../manifest.xml"), "utf8"));
  expect({ id: childOf(manifest, "Id")?.text.trim().toLowerCase(), version: childOf(manifest, "Version")?.text.trim() }).toEqual({ id: ADD_IN.id, version: ADD_IN.version });
});
