// Writes what follows from the sources: a page per command, the page of problems, the list of differences from the AWS
// CLI, and the command list in README.md. With --check it only says what is out of date, oclif.manifest.json included.
import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {operationHelp} from '../src/cli/help/operation-help.ts'
import {operations} from '../src/model/operations.ts'
import {problemsPage} from './problems-page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path) => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('oclif.manifest.json'))
const generated = new Map([
  ...(await commandPages()),
  ['docs/differences.md', differences()],
  ['docs/problems.md', problemsPage(read('docs/problems-schema.json'))],
  ['README.md', readme()],
])

if (process.argv.includes('--check')) check()
else write()

function write() {
  rmSync(join(root, 'docs/commands'), {recursive: true, force: true})
  for (const [path, text] of generated) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), text)
  }
}

function check() {
  const stale = [...generated].filter(([path, text]) => current(path) !== text).map(([path]) => path)
  const extra = readdirSync(join(root, 'docs/commands'))
    .map((name) => `docs/commands/${name}`)
    .filter((path) => !generated.has(path))
  const manifestStale = inHead('oclif.manifest.json') !== read('oclif.manifest.json') ? ['oclif.manifest.json'] : []
  for (const path of [...stale, ...extra, ...manifestStale])
    console.error(`${path} is not what its sources say; run npm run docs and commit it`)
  process.exitCode = stale.length + extra.length + manifestStale.length > 0 ? 1 : 0
}

function current(path) {
  try {
    return read(path)
  } catch {
    return undefined
  }
}

/** The committed text; the build writes the manifest anew, so the file itself is never stale. */
function inHead(path) {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return read(path)
  }
}

function commandPages() {
  return Promise.all(operations.map(commandPage))
}

async function commandPage(operation) {
  const id = commandId(operation)
  const words = id.replaceAll(':', ' ')
  const {default: Command} = await import(`../src/commands/${id.replaceAll(':', '/')}.ts`)
  const text = operationHelp(operation, {
    command: `iotjobs ${words}`,
    examples: Command.examples.map((line) => fill(line, words)),
    width: 100,
    outputFormats: Command.outputFormats,
    own: Command.ownFlags(),
    takesMany: Command.bulkKeys.length > 0,
    wordMember: Command.wordMember,
  })
  return [`docs/commands/${words.replaceAll(' ', '-')}.md`, `# iotjobs ${words}\n\n\`\`\`\n${text}\`\`\`\n`]
}

function commandId({service, command}) {
  return service === 'iot' ? command : `data:${command}`
}

function fill(example, words) {
  return example.replaceAll('<%= config.bin %>', 'iotjobs').replaceAll('<%= command.id %>', words)
}

function differences() {
  const list = JSON.parse(read('test/conformance/differences.json'))
  const byReason = Map.groupBy ? Map.groupBy(Object.entries(list), ([, why]) => why) : group(Object.entries(list))
  const lines = [...byReason].map(([why, cases]) => {
    const recorded = cases.map(([id]) => id).filter((id) => /^[a-z]{2}-\d{4}$/.test(id))
    return recorded.length > 0 ? `- ${why} _(${recorded.join(', ')})_` : `- ${why}`
  })
  return [
    '# Where iotjobs differs from the AWS CLI on purpose',
    '',
    'The reference is the AWS CLI v2. Entries name the recorded cases in which the two differ, where there are any; this page is made',
    'from `test/conformance/differences.json`.',
    '',
    ...lines,
    '',
  ].join('\n')
}

function group(entries) {
  const groups = new Map()
  for (const entry of entries) groups.set(entry[1], [...(groups.get(entry[1]) ?? []), entry])
  return groups
}

function readme() {
  const rows = Object.values(manifest.commands)
    .filter(({hidden}) => !hidden)
    .map(({id, summary}) => {
      const words = id.replaceAll(':', ' ')
      const page = operations.some((operation) => commandId(operation) === id)
        ? `[\`${words}\`](docs/commands/${words.replaceAll(' ', '-')}.md)`
        : `\`${words}\``
      return `| ${page} | ${summary} |`
    })
  const table = ['| command | what it does |', '| --- | --- |', ...rows].join('\n')
  return read('README.md').replace(/(<!-- commands -->\n)[\s\S]*?(<!-- \/commands -->)/, `$1${table}\n$2`)
}
