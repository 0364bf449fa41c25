type Linear = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Linear, Linear, Linear];

/** Contrast of two colours "#RRGGBB" after WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour as a black-and-white print shows it. */
export function greyOf(color: string): string {
  const light = luminance(linear(color));
  return hex([light, light, light]);
}

/** The colour as people see it without red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1). */
export const colourVisions: readonly ((color: string) => string)[] = ([
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
] satisfies Matrix[]).map((matrix) => (color) => {
  const seen = linear(color);
  const [red, green, blue] = matrix.map((row) => row.reduce<number>((sum, weight, index) => sum + weight * (seen[index] ?? 0), 0));
  return hex([red ?? 0, green ?? 0, blue ?? 0]);
});

function luminance([red, green, blue]: Linear): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(color: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function hex(color: Linear): string {
  const parts = color.map((part) => {
    const shown = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, shown)) * 255).toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
