/** Once after all browser tests. */
export default async function stop(): Promise<void> {
  await globalThis.standInPage?.stop();
}
