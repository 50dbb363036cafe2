// Commands → how long each kept the processor busy and how much memory it had, whole processes, one after the other in turn.
// Time on the clock tells more of what else the machine does than of the program.
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** The shell's own clock of processes counts milliseconds, where /proc counts hundredths of a second. */
const TIMED = 'TIMEFORMAT="%3U %3S"; time "$@" 2>&4'

/**
 * @param rows each with a name and a command
 * @returns by name, a list of milliseconds of CPU and one of peak memory in KB, 0 where that cannot be read
 */
export async function measureInTurn(rows, runs, env) {
  const figures = new Map(rows.map(({name}) => [name, {times: [], memories: []}]))
  // The first turn fills caches, and does not count where there are many.
  for (let run = runs > 3 ? -1 : 0; run < runs; run++) {
    for (const {name, command} of rows) {
      const {time, memory} = await measure(command, env)
      if (run < 0) continue
      figures.get(name).times.push(time)
      figures.get(name).memories.push(memory)
    }
  }
  return figures
}

function measure(command, env) {
  return new Promise((done, fail) => {
    // Its figures come on stderr, and what the program itself says there goes on to ours.
    const stdio = ['ignore', 'pipe', 'pipe', 'ignore', 'inherit']
    const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {env, stdio})
    let [memory, figures] = [0, '']
    const timer = setInterval(() => {
      memory = Math.max(memory, peakBelow(child.pid))
    }, 10)
    child.stdout.resume()
    child.stderr.on('data', (text) => {
      figures += text
    })
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(timer)
      const [user, system] = figures.trim().split(' ').map(Number)
      if (code === 0) done({time: (user + system) * 1000, memory})
      else fail(new Error(`${command.join(' ')} ended with ${code}`))
    })
  })
}

/** Of the shell's program, in KB; 0 once it is gone, and where there is no /proc. */
function peakBelow(shell) {
  try {
    const [program] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
