import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { freePort } from "../../scripts/free-port.js";
import { startSecureServer } from "../../scripts/secure-server.js";
import { scratch } from "../support/production-pane";

jest.setTimeout(180_000);

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const folder = scratch("secure-server");
const certificate = { cert: `${folder}/localhost.crt`, key: `${folder}/localhost.key` };

/** As office-addin-dev-certs makes it: trusted for localhost, here only by this test. */
function makeCertificate(): void {
  mkdirSync(folder, { recursive: true });
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-keyout", certificate.key, "-out", certificate.cert, ...names], { stdio: "ignore" });
}

/** Status and body, with the certificate checked as Excel's web view checks it. */
function get(address: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { ca: readFileSync(certificate.cert) }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk)).on("end", () => resolve({ status: response.statusCode, body }));
    });
    asked.on("error", reject).end();
  });
}

(hasOpenssl ? describe : describe.skip)("npm run sideload の https の配信（openssl のある環境で）", () => {
  let server: Awaited<ReturnType<typeof startSecureServer>> | undefined;
  let address: string;

  beforeAll(async () => {
    makeCertificate();
    const port = await freePort("0");
    address = `https://localhost:${port}/`;
    server = await startSecureServer({ port, certificate, officeJs: "local" });
  });

  afterAll(async () => {
    await server?.stop();
  });

  test("証明書を信頼する相手に、製品のページを CSP 付きで返す", async () => {
    const { status, body } = await get(`${address}taskpane.html`);
    expect(status).toBe(200);
    expect(body).toContain("Content-Security-Policy");
    expect(body).not.toContain("attach.js");
  });

  test("ページが読むファイルと、マニフェスト・アイコン・ショートカット・Office.js の写しも返す", async () => {
    const { body } = await get(`${address}taskpane.html`);
    const named = [...body.matchAll(/<(?:script|link)[^>]*?\s(?:src|href)="?([^"\s>]+)/g)].map(([, file = ""]) => file);
    expect(named).toContain("officejs/office.js");
    for (const file of [...named, "manifest.xml", "assets/icon-32.png", "shortcuts.json"]) {
      expect({ file, status: (await get(address + file)).status }).toEqual({ file, status: 200 });
    }
  });

  test("信頼しない相手は、つながらない", async () => {
    await expect(new Promise((resolve, reject) => request(address, resolve).on("error", reject).end())).rejects.toThrow(/self-signed/);
  });
});
