// Commands → how long each took and how much memory it had, whole process, one after the other in turn.
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/**
 * @param rows each with a name and a command
 * @returns by name, a list of times in milliseconds and one of peak memory in KB, 0 where that cannot be read
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

function measure([command, ...args], env) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command, args, {env, stdio: ['ignore', 'ignore', 'inherit']})
    let memory = 0
    const timer = setInterval(() => {
      memory = Math.max(memory, peak(child.pid))
    }, 10)
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) done({time: performance.now() - start, memory})
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** In KB; 0 once the process is gone, and where there is no /proc. */
function peak(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
