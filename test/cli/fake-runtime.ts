// A runtime whose streams are kept, for commands of our own that run in this process.
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import {guardedSink} from '../../src/cli/runtime/guarded-sink.js'
import type {Runtime} from '../../src/cli/runtime/runtime.js'

export const NOW = Date.UTC(2026, 0, 1)

export interface FakeRuntime extends Runtime {
  readonly written: {stdout: string; stderr: string}
}

/** @param flags global flags as typed */
export function fakeRuntime(flags: readonly string[] = [], around: Partial<Runtime> = {}): FakeRuntime {
  const written = {stdout: '', stderr: ''}
  const sink = (name: 'stdout' | 'stderr') =>
    guardedSink(
      async (text) => {
        written[name] += text
      },
      {isTTY: false, columns: 80},
    )
  return {
    env: {},
    cwd: '/',
    home: '/nowhere',
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdinIsTTY: false,
    readStdin: async () => new Uint8Array(),
    now: () => NOW,
    untilInterrupted: () => new Promise(() => {}),
    exit: () => {},
    globals: scanGlobals(flags).globals,
    awsSpelling: false,
    ...around,
    written,
  }
}
