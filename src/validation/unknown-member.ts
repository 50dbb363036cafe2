// A name that a structure does not have: what was meant, or where it belongs.
import {didYouMean} from '../errors/words.js'
import {operationById} from '../model/operations.js'
import type {Shape, StructureShape} from '../model/vocabulary.js'
import {nearest} from '../text/nearest.js'
import {type Path, pathText} from '../value/path.js'
import {type Problem, problem} from './problem.js'

export function unknownMember(name: string, shape: StructureShape, path: Path, root: StructureShape): Problem {
  const candidates = Object.keys(shape.members)
  const parent = path.length === 0 ? 'the request' : pathText(path)
  return problem('E102', [...path, name], {
    atKey: true,
    expected: {parent, candidates},
    fix: suggestion(name, shape, path, root),
  })
}

/** @returns the member that was beyond doubt only misspelt; nothing for a name that belongs elsewhere */
export function misspelt(name: string, shape: StructureShape, path: Path, root: StructureShape): string | undefined {
  if (findParent(root, name, []) || isFixedAtCreation(name, path, root)) return undefined
  return near(name, shape) ?? (isTag(shape) ? 'Key' : undefined)
}

/** People shorten from the front: rolloutConfig for jobExecutionsRolloutConfig. */
function near(name: string, {members}: StructureShape): string | undefined {
  const candidates = Object.keys(members)
  const ending = name.toLowerCase()
  const longer = name.length >= 4 ? candidates.find((one) => one.toLowerCase().endsWith(ending)) : undefined
  return longer ?? nearest(name, candidates)
}

/** Where people write the key itself in the place of the word Key: team=pumps. */
const isTag = ({name}: StructureShape) => name === 'Tag'

function suggestion(name: string, shape: StructureShape, path: Path, root: StructureShape): string {
  const elsewhere = findParent(root, name, [])
  if (elsewhere && elsewhere.length > 0) return `Move it into ${pathText(elsewhere)}`
  if (elsewhere) return 'Move it to the top level of the request'
  if (isFixedAtCreation(name, path, root)) return 'Remove it: it is set when a job is created and cannot be changed'
  const close = near(name, shape)
  if (close === undefined && isTag(shape))
    return `A tag is written Key=${name},Value=…, in JSON {"Key": "${name}", "Value": "…"}`
  if (close !== undefined) return didYouMean(`"${close}"`)
  const candidates = Object.keys(shape.members)
  return candidates.length === 0 ? 'Remove it' : `Use one of ${candidates.join(', ')}`
}

const isFixedAtCreation = (name: string, path: Path, root: StructureShape) =>
  path.length === 0 && root.name === 'UpdateJobRequest' && name in operationById('iot.CreateJob').input.members

/** Where in the request a member of exactly this name lives. */
function findParent(shape: Shape, name: string, path: Path): Path | undefined {
  if (shape.type === 'list') return findParent(shape.member, name, [...path, 0])
  if (shape.type !== 'structure') return undefined
  if (Object.hasOwn(shape.members, name)) return path
  for (const [key, member] of Object.entries(shape.members)) {
    const found = findParent(member.shape, name, [...path, key])
    if (found) return found
  }
  return undefined
}
