// docs/watch.svg: the live frame of `watch`, from a real run against the local simulator in a pseudo-terminal. Needs the
// built program and `script` of util-linux: node scripts/watch-picture.mjs
import {execFileSync, spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {svgOf} from './picture/svg.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'iotjobs-picture-'))
const [COLUMNS, ROWS] = [100, 30]
const env = {PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color', IOTJOBS_LOCAL: '1'}
const program = [process.execPath, join(root, 'bin/run.js')]
const iotjobs = (...argv) => execFileSync(program[0], [program[1], ...argv], {env, cwd: folder})

try {
  iotjobs('local', 'fleet', 'create', '--things', '600', '--group', 'line-a', '--seed', '7', ...behaviour())
  const criterion =
    'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=15,minNumberOfExecutedThings=100}]'
  iotjobs(
    'create-job',
    '--yes',
    '--job-id',
    'fw-2',
    '--group',
    'line-a',
    '--document',
    '{"version":"2.0"}',
    ...rollout(),
    '--abort-config',
    criterion,
  )
  iotjobs('local', 'advance', '7m')
  iotjobs('local', 'clock', '--speed', '30')
  const screen = await watched(8000)
  writeFileSync(join(root, 'docs/watch.svg'), svgOf(lastFrame(screen), COLUMNS, '$ iotjobs watch fw-2'))
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function behaviour() {
  const failures = ['4%:sha256 mismatch', '1%:no space left on /data'].flatMap((share) => ['--fail', share])
  return [...failures, '--reject', '1%', '--pickup', '5s..2m', '--duration', '20s..90s']
}

function rollout() {
  return ['--job-executions-rollout-config', 'maximumPerMinute=50', '--timeout-config', 'inProgressTimeoutInMinutes=10']
}

/** What `watch` writes to a terminal within so many milliseconds. */
function watched(milliseconds) {
  const line = `stty cols ${COLUMNS} rows ${ROWS}; '${program.join("' '")}' watch fw-2 --interval 1s`
  const child = spawn('script', ['-qefc', line, '/dev/null'], {env, cwd: folder})
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  setTimeout(() => child.stdin.write('q'), milliseconds)
  return new Promise((done) => child.once('close', () => done(text)))
}

/** Each frame stands between the marks of a synchronized update. */
function lastFrame(text) {
  const frames = [...text.matchAll(/\u001b\[\?2026h([\s\S]*?)\u001b\[\?2026l/g)].map(([, frame]) => frame)
  const live = frames.filter((frame) => frame.includes('q quit'))
  // Movements of the cursor and of the screen go, colours stay.
  return (live.at(-1) ?? '').replaceAll(/\u001b\[[?\d;]*[A-LN-Zhl]|\u001b\[[?\d;]*[ac-ln-z]|\r/g, '').trimEnd()
}
