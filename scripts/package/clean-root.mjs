// A place with nothing but the executable: for root a folder that is the whole file system, with the libraries that the
// executable links to; for others an empty home, and a path without programs.
import {spawn, spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

export class CleanRoot {
  folder = mkdtempSync(join(tmpdir(), 'iotjobs-root-'))
  isWhole = process.getuid?.() === 0 && spawnSync('chroot', ['--version']).status === 0

  constructor(executable) {
    for (const name of ['tmp', 'home']) mkdirSync(join(this.folder, name))
    copyFileSync(executable, join(this.folder, 'iotjobs'))
    if (this.isWhole) this.takeLibraries(executable)
  }

  /** The command line that runs the executable there. */
  command(argv) {
    const paths = this.isWhole ? ['chroot', this.folder, '/iotjobs'] : [join(this.folder, 'iotjobs')]
    return [...paths, ...argv]
  }

  env(extra = {}) {
    const inside = this.isWhole ? '' : this.folder
    return {
      PATH: this.isWhole ? process.env.PATH : '/nonexistent',
      HOME: `${inside}/home`,
      TMPDIR: `${inside}/tmp`,
      ...extra,
    }
  }

  run(argv, extra) {
    const [command, ...words] = this.command(argv)
    return spawnSync(command, words, {env: this.env(extra), encoding: 'utf8', timeout: 60_000})
  }

  start(argv, extra) {
    const [command, ...words] = this.command(argv)
    return spawn(command, words, {env: this.env(extra), stdio: ['ignore', 'pipe', 'ignore']})
  }

  /** @returns what a script prints in a shell that finds the executable and these programs */
  script(text, programs, extra) {
    for (const program of this.isWhole ? ['/bin/bash', ...programs] : []) {
      this.take(program)
      this.takeLibraries(program)
    }
    const argv = ['/bin/bash', '--norc', '-c', `cd "$HOME"\n${text}`]
    const [command, ...words] = this.isWhole ? ['chroot', this.folder, ...argv] : argv
    // chroot itself is found on the caller's path.
    const path = this.isWhole ? `${process.env.PATH}:/` : `${this.folder}:/usr/bin:/bin`
    const env = this.env({...extra, PATH: path})
    return spawnSync(command, words, {env, encoding: 'utf8', timeout: 120_000}).stdout
  }

  remove() {
    rmSync(this.folder, {recursive: true, force: true})
  }

  take(path) {
    mkdirSync(join(this.folder, dirname(path)), {recursive: true})
    copyFileSync(realpathSync(path), join(this.folder, path))
  }

  takeLibraries(program) {
    for (const library of librariesOf(program)) this.take(library)
  }
}

function librariesOf(executable) {
  const {stdout} = spawnSync('ldd', [executable], {encoding: 'utf8'})
  return [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path]) => path)
}
