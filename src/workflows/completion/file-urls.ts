// `file://` and the path behind it. Shells complete paths, but not behind such a prefix.
import type {Cursor, Suggestions} from './suggestions.js'

/**
 * @param isDocument whether files are the usual thing here
 * @returns nothing where no file is meant
 */
export async function fileUrls({typed, ports}: Cursor, isDocument: boolean): Promise<Suggestions | undefined> {
  const [, prefix = '', path] = /^(fileb?:\/\/)(.*)$/s.exec(typed) ?? []
  if (path === undefined) return startsUrl(typed, isDocument) ? {found: ['file://'], goesOn: true} : undefined
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const entries = await ports.entries(folder)
  // As shells do: hidden files are for those who ask for them.
  const shown = path.slice(folder.length).startsWith('.') ? entries : entries.filter((name) => !name.startsWith('.'))
  return {found: shown.map((name) => `${prefix}${folder}${name}`)}
}

const startsUrl = (typed: string, isDocument: boolean) =>
  'file://'.startsWith(typed) && (isDocument || typed.length > 'fil'.length)
