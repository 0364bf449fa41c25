/** Excel writes a line as style and weight, the file as one word. */
export const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
export const lineWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type LineStyle = (typeof lineStyles)[number];
export type LineWeight = (typeof lineWeights)[number];

const table: readonly (readonly [file: string, style: LineStyle, weight: LineWeight])[] = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

export function lineStyle(file: string | undefined): LineStyle {
  if (file === undefined) return "None";
  return table.find(([word]) => word === file)?.[1] ?? "Continuous";
}

export function lineWeight(file: string | undefined): LineWeight {
  return table.find(([word]) => word === file)?.[2] ?? "Thin";
}

/** The file's word for a line; a weight that the style does not come in gives way to the style. */
export function spreadsheetStyle(style: LineStyle, weight: LineWeight): string {
  const exact = table.find((row) => row[1] === style && row[2] === weight);
  return (exact ?? table.find((row) => row[1] === style))?.[0] ?? "thin";
}
