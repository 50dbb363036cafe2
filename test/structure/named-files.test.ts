import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = ['CONTRIBUTING.md', 'README.md', ...markdownIn('docs')]

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

/** Links to files of the project, from the page's own folder. */
const linked = (page: string, text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path = '']) => join(dirname(page), path))

/** `src/cli/main.ts`, and `output/query/wanted.ts` without `src/`; `<rule>` stands for any name. */
const named = (text: string) =>
  [...text.matchAll(/`((?:[a-z][\w-]*\/)+[\w.-]+\.(?:ts|mjs))`/g)].map(([, path = '']) => path)

describe('pages', () => {
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8')
    it(`${page} links only to files that there are`, () =>
      assert.deepEqual(
        linked(page, text).filter((path) => !existsSync(join(root, path))),
        [],
      ))
    it(`${page} names only files that there are`, () =>
      assert.deepEqual(
        named(text).filter((path) => !['', 'src', 'test'].some((folder) => existsSync(join(root, folder, path)))),
        [],
      ))
  }
})
