// --policy or IOTJOBS_POLICY → the problems that an input has by a team's own rules. The file is read once for all inputs.

import {dirname, resolve} from 'node:path'
import {isUnreadable, readRequestFile} from '../../arguments/files/read-request-file.js'
import {UsageError} from '../../errors/cli-error.js'
import type {Operation} from '../../model/vocabulary.js'
import {InputError} from '../../validation/input-error.js'
import {Locator} from '../../validation/locate/locate.js'
import {checkPolicy} from '../../validation/policy/check-policy.js'
import {type Policy, readPolicy} from '../../validation/policy/policy.js'
import type {Problem} from '../../validation/problem.js'
import {locateProblems} from '../../validation/report/located-problem.js'
import type {Path} from '../../value/path.js'
import type {Structure} from '../../value/value.js'
import {type DocumentText, readInputFile} from '../runtime/input-file.js'
import type {Runtime} from '../runtime/runtime.js'
import {hasPolicyRules, policyFile} from './policy-file.js'

export interface PolicyCheck {
  /** @param now of the service, in epoch milliseconds */
  check(operation: Operation, input: Structure, now: number): Promise<readonly Problem[]>
}

/**
 * @returns nothing where there is no policy
 * @throws InputError for a policy that is not understood: its rules would hold nothing back
 */
export async function openPolicy(runtime: Runtime): Promise<PolicyCheck | undefined> {
  const name = policyFile(runtime)
  if (name === undefined) return undefined
  const file = await readInputFile(name, runtime)
  const policy = await read(file, runtime.cwd)
  const locator = new Locator()
  const lines = new Map<string, string>()
  const learn = async (at: Path): Promise<void> => {
    const position = await locator.locate(file, {path: at, atKey: typeof at.at(-1) === 'string'})
    lines.set(at.join(), position ? `${file.name}:${position.line}` : file.name)
  }
  return {
    async check(operation, input, now) {
      if (!hasPolicyRules(operation)) return []
      const used: Path[] = []
      const checking = {operation, input, now}
      checkPolicy(policy, {...checking, sourceOf: (at) => String(used.push(at))})
      for (const at of used) await learn(at)
      return checkPolicy(policy, {...checking, sourceOf: (at) => lines.get(at.join()) ?? file.name})
    },
  }
}

async function read(file: DocumentText, cwd: string): Promise<Policy> {
  const content = await readRequestFile(file, dirname(resolve(cwd, file.name)))
  if (isUnreadable(content))
    throw new UsageError(`The policy ${file.name} cannot be read: ${content.reason}`, {
      hints: content.hint ? [content.hint] : [],
    })
  const {policy, problems} = readPolicy(content.input)
  if (problems.length > 0) throw new InputError(await locateProblems(problems, async () => file))
  return policy
}
