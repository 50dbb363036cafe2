// What the environment says of the terminal's characters. Reads no stream.

/** Terminals of other character sets would show our signs as rubbish. */
export function wantsAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale)
}
