/** Id of a sheet as Excel gives it to a sheet without one of its own: "{00000000-0001-0000-0000-000000000000}" for number 1. */
export function sheetGuid(sheetNumber: number): string {
  const index = (sheetNumber - 1).toString(16).toUpperCase().padStart(8, "0");
  // The position stands in the guid's third and fourth group, its low byte first.
  return `{00000000-0001-${index.slice(0, 4)}-${index.slice(6, 8)}${index.slice(4, 6)}-000000000000}`;
}
