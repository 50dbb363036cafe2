// The program that a stages file names to look at a stage. What it prints is for people: stdout is for the result.
import {spawn} from 'node:child_process'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {UsageError} from '../../errors/cli-error.js'

/** @returns its exit code, or the signal that ended it. @throws UsageError where it cannot be run */
export function runCheck(
  program: string,
  words: readonly string[],
  {env, cwd, stderr}: Pick<Runtime, 'env' | 'cwd' | 'stderr'>,
): Promise<number | string> {
  return new Promise<number | string>((resolve, reject) => {
    const child = spawn(program, [...words], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']})
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => void stderr.write(text))
    child.on('error', (cause) =>
      reject(
        new UsageError(`The check '${program}' cannot be run: ${cause.message}`, {
          cause,
          hints: [`It is looked up from ${cwd}`],
        }),
      ),
    )
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
}
