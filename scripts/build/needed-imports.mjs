// The chunks of the bundle → the same without imports that load nothing. esbuild has each entry import every chunk below it, so
// that they run in order; where all but the first of them are imported again by what uses them, that is a third of the text.
import {dirname, posix} from 'node:path'

/** The imports that minified chunks begin with: what is taken from a module, if anything is, and its path. */
const IMPORT = /^import(?:([^"';]*)from)?"([^"]+)";/

/**
 * @param sources the text of each chunk by its path
 * @returns the same, without imports of what another import of the chunk loads anyway
 */
export function withNeededImports(sources) {
  const chunks = new Map([...sources].map(([path, text]) => [path, readImports(path, text)]))
  return new Map([...chunks].map(([path, chunk]) => [path, neededText(chunk, chunks)]))
}

function readImports(path, text) {
  const imports = []
  let body = text
  for (let found = IMPORT.exec(body); found; found = IMPORT.exec(body)) {
    const [statement, names, target] = found
    imports.push({statement, isUsed: names !== undefined, target: posix.join(dirname(path), target)})
    body = body.slice(statement.length)
  }
  return {imports, body}
}

function neededText({imports, body}, chunks) {
  const loaded = new Set()
  for (const {isUsed, target} of imports) if (isUsed) addLoaded(target, chunks, loaded)
  const needed = imports.filter(
    ({isUsed, target}) => isUsed || !chunks.has(target) || addLoaded(target, chunks, loaded),
  )
  return needed.map(({statement}) => statement).join('') + body
}

/** @returns whether it was not among them; only what chunks use counts, since the rest may be left out there, too */
function addLoaded(path, chunks, loaded) {
  if (loaded.has(path) || !chunks.has(path)) return false
  loaded.add(path)
  for (const {isUsed, target} of chunks.get(path).imports) if (isUsed) addLoaded(target, chunks, loaded)
  return true
}
