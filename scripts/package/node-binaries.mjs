// The binaries of Node that executables are made from, in one version for all platforms: npm packages, kept outside of the
// checkout, and held to the sums below.
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export const NODE = '24.21.0'

const SUMS = {
  'linux-x64': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win-x64': '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
}

/** @returns the path of the binary, and the text of Node's licence where the package has it */
export function nodeBinary(platform) {
  const folder = join(tmpdir(), `iotjobs-node-binaries-${process.getuid?.() ?? 0}`, `${platform}-${NODE}`)
  const archive = join(folder, `node-${platform}-${NODE}.tgz`)
  mkdirSync(folder, {recursive: true, mode: 0o700})
  if (!existsSync(archive)) run('npm', ['pack', '--silent', `node-${platform}@${NODE}`], folder)
  // Looked at each time: the folder outlives this process.
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (sum !== SUMS[platform]) throw new Error(`${archive} is not what it was when its sum was written down`)
  run('tar', ['xzf', archive], folder)
  const binary = join(folder, 'package/bin', platform.startsWith('win') ? 'node.exe' : 'node')
  return {binary, licence: join(folder, 'package/LICENSE')}
}

function run(command, args, cwd) {
  const {status, stderr} = spawnSync(command, args, {cwd, encoding: 'utf8', shell: process.platform === 'win32'})
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
