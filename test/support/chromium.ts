// A browser without a window, for pages that must hold up in a real one. Only where one is installed.
import {execFile, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {inTime} from './in-time.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** What its command is called here; undefined where there is none. */
export const chromium = NAMES.find((name) => spawnSync(name, ['--version']).status === 0)

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * @param fragment what stands behind the address, with its `#`
 * @returns the document as it is once everything has been loaded and run
 */
export async function documentOf(browser: string, file: string, fragment = ''): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'iotjobs-browser-'))
  try {
    const argv = [...QUIET, `--user-data-dir=${profile}`, '--dump-dom', pathToFileURL(file).href + fragment]
    return (await promisify(execFile)(browser, argv, {timeout: Math.round(inTime(20_000))})).stdout
  } finally {
    rmSync(profile, {recursive: true, force: true, maxRetries: 5})
  }
}
