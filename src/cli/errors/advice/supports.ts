// Which flags advice may speak of: those that the command takes which failed. Elsewhere they would lead nowhere.

/** @param flag with its dashes */
export type Supports = (flag: string) => boolean

/**
 * @param line of advice; commands in it have flags of their own
 * @returns whether the command takes every flag that the line speaks of
 */
export function fitsCommand(line: string, supports: Supports): boolean {
  const [said = ''] = line.split(/\b(?:iotjobs|aws) [a-z]/, 1)
  return [...said.matchAll(/--[a-z][a-z-]*/g)].every(([flag]) => supports(flag))
}
