/** Offers text as a file to download (UTF-8), as a link with that name that is followed at once. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file over after the click; the address is given back once it has.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
