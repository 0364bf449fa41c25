/** Entry of the page that `npm start` opens. */
import "./styles.css";
import { handedWorkbook } from "./windows";
import { Workbench } from "./workbench";

const SAMPLE_NAME = "sample.xlsx";
const sampleAddress = new URL("../sample/sample.xlsx", import.meta.url);

async function start(page: HTMLElement): Promise<void> {
  const workbench = new Workbench(page);
  const handed = handedWorkbook();
  if (handed) {
    await workbench.loadManifest("/manifest.xml");
    return workbench.open(handed.bytes, handed.fileName);
  }
  const [sample] = await Promise.all([fetch(sampleAddress), workbench.loadManifest("/manifest.xml")]);
  await workbench.open(new Uint8Array(await sample.arrayBuffer()), SAMPLE_NAME);
}

const page = document.getElementById("workbench");
if (page) void start(page);
