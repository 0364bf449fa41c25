import { openNewWorkbook } from "../excel/open-new-workbook";
import { SituationError } from "../excel/situation-error";
import { SAMPLE_ADDRESS } from "./model/sample-address";

/**
 * Fetches the sample from the pane's own server and opens it as a new workbook; the workbook in front is not touched.
 * @throws SituationError when the sample cannot be fetched or Excel refuses
 */
export async function openSample(): Promise<void> {
  await openNewWorkbook(await base64Of(await fetchSample()));
}

async function fetchSample(): Promise<Blob> {
  const answer = await fetch(SAMPLE_ADDRESS).catch((error: unknown) => {
    throw new SituationError("connection", `${SAMPLE_ADDRESS}: ${String(error)}`);
  });
  if (!answer.ok) throw new SituationError("connection", `${SAMPLE_ADDRESS}: HTTP ${answer.status}`);
  return answer.blob();
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // "data:…;base64," stands before it.
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result.replace(/^[^,]*,/, "") : "");
    reader.onerror = () => reject(reader.error ?? new Error("The sample could not be read."));
    reader.readAsDataURL(file);
  });
}
