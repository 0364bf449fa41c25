const kept: object[] = [];

/**
 * Keeps one object of a class alive for good. V8 forgets the shape of a class of which no object is alive at a full collection of
 * garbage, and with the shape the machine code of every function that met it: the next check would take twice as long.
 */
export function keepShape(example: object): void {
  kept.push(example);
}
