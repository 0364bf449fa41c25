/** Launch options for playwright-core's chromium.launch. */
export function findBrowser(): Promise<{ executablePath: string; args: string[]; env: Record<string, string | undefined> }>;
