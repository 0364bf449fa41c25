import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { openBrowser, openPage } from "../support/stand-in-page";

jest.setTimeout(120_000);

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    if (request.url === "/never.js") return;
    response.setHeader("Content-Type", "text/html").end('<script src="/never.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test("返事のないファイルがあれば、いつまでも待たずに、そのファイルの名を言う", async () => {
  const page = await browser.newPage();
  await expect(openPage(page, address, 2_000)).rejects.toThrow(`not answered: ${address}never.js`);
});
