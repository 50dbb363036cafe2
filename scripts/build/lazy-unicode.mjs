// Packages that measure text → the same, with what knows Unicode made when a text first needs it. A segmenter and the pattern
// of all emoji take V8 fifteen milliseconds; both packages know plain ASCII without them, and most text is that.
import {readFile} from 'node:fs/promises'

const PACKAGES = /node_modules[\\/](?:string-width|wrap-ansi)[\\/]index\.js$/

export const lazyUnicode = {
  name: 'lazy-unicode',
  setup({onLoad}) {
    onLoad({filter: PACKAGES}, async ({path}) => ({contents: withLazyConstants(await readFile(path, 'utf8'))}))
  },
}

const CONSTANT = /^const (\w+) = (new Intl\.Segmenter\(\)|\/.*\\p\{.*\/[gv]*u?);$/gm

/** @returns each such constant as a function that makes it once, called wherever the constant was named */
export function withLazyConstants(source) {
  const constants = new Map([...source.matchAll(CONSTANT)].map(([, name, value]) => [name, value]))
  const lazy = source.replace(CONSTANT, '')
  const called = [...constants.keys()].reduce(
    (text, name) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), `${name}()`),
    lazy,
  )
  const made = [...constants].map(
    ([name, value]) => `let ${name}Made\nconst ${name} = () => (${name}Made ??= ${value})\n`,
  )
  return called + made.join('')
}
