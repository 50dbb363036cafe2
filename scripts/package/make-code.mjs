// Runs in the Node of the executable: commands that people run most, and then writes what V8 has compiled of each pack. So that
// two runs write the same, V8 is given a seed for its random numbers; it notes such flags in the code and would not take
// it in a process without them, which is why those of plain Node are put in their place.
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {compilePack} from '../../src/loader/compile-pack.ts'
import {moduleLoader} from '../../src/loader/modules.ts'
import {startMain} from '../../src/loader/program.ts'

/** Where V8 notes its flags: behind its magic number, its version and the length of the source. */
const FLAGS = 12

const [, , packs, target] = process.argv
const scripts = new Map()
const load = moduleLoader(PACKS, read, require)

function read(name) {
  const {script, pack} = compilePack(name, readFileSync(join(packs, `${name}.js`), 'latin1'), require)
  scripts.set(name, script)
  return pack
}

const UPDATE = ['update-job', '--job-id', 'j', '--timeout-config', 'inProgressTimeoutInMinutes=30']
const COMMANDS_RUN = [
  ['help', 'update-job'],
  ['update-job', '--generate-cli-skeleton'],
  [...UPDATE, '--dry-run'],
  ['update-job', '--timeout-config', 'x'],
  ['schema', 'create-job'],
  ['--local', 'list-jobs'],
  ['--local', 'describe-job', '--job-id', 'j'],
  // Nothing listens there, and that is all that is wanted: the request is signed and sent.
  [...UPDATE, '--endpoint-url', 'http://127.0.0.1:1', '--region', 'us-east-1'],
]
void runAndWrite()

async function runAndWrite() {
  for (const argv of COMMANDS_RUN) await startMain(argv, load, 'executable', () => target)
  for (const name of PACKS) if (!scripts.has(name)) read(name)
  write()
}

function write() {
  const usual = flagsOf(codeOfPlainNode())
  for (const [name, script] of scripts) {
    const code = script.createCachedData()
    usual.copy(code, FLAGS)
    writeFileSync(join(target, `${name}.code`), code)
  }
  process.exit(0)
}

function flagsOf(code) {
  return code.subarray(FLAGS, FLAGS + 4)
}

function codeOfPlainNode() {
  const made = "process.stdout.write(new (require('node:vm').Script)('1').createCachedData())"
  return spawnSync(process.execPath, ['-e', made]).stdout
}
